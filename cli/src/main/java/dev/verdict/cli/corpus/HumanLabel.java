package dev.verdict.cli.corpus;

import dev.verdict.model.Suggestion;
import java.util.Optional;
import java.util.Set;

/**
 * What a person said about a media.
 *
 * @param media its key
 * @param suggestion empty where the person only names categories
 * @param categories canonical categories that are there
 */
record HumanLabel(String media, Optional<Suggestion> suggestion, Set<String> categories) {}

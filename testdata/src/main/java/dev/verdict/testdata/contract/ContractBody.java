package dev.verdict.testdata.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A body that the laws are held to.
 *
 * @param name names it in a failure
 */
public record ContractBody(String name, JsonNode tree) {}

package dev.verdict.adapters.vod;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sub-results of a video by the scene they are about, in the order of the document. */
final class VodScenes {
    private VodScenes() {}

    static Map<String, VodResponse.Scene> of(VodResponse.Video video) {
        Map<String, VodResponse.Scene> scenes = new LinkedHashMap<>();
        put(scenes, "porn", video.pornResult());
        put(scenes, "ad", video.adResult());
        put(scenes, "logo", video.logoResult());
        put(scenes, "live", video.liveResult());
        put(scenes, "terrorism", video.terrorismResult());
        return scenes;
    }

    private static void put(Map<String, VodResponse.Scene> scenes, String name, VodResponse.@Nullable Scene scene) {
        if (scene != null) {
            scenes.put(name, scene);
        }
    }
}

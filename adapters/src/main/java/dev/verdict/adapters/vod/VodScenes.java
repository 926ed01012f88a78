package dev.verdict.adapters.vod;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in members named for a scene, by that scene, in the order of the document. */
final class VodScenes {
    private VodScenes() {}

    static Map<String, VodResponse.Scene> of(VodResponse.Video video) {
        return byScene(
                video.pornResult(), video.adResult(), video.logoResult(), video.liveResult(), video.terrorismResult());
    }

    static Map<String, List<VodResponse.Top>> of(VodResponse.Moments moments) {
        return byScene(moments.porn(), moments.ad(), moments.logo(), moments.live(), moments.terrorism());
    }

    static Map<String, VodResponse.Top> of(VodResponse.Detail row) {
        return byScene(row.porn(), row.ad(), row.logo(), row.live(), row.terrorism());
    }

    private static <T> Map<String, T> byScene(
            @Nullable T porn, @Nullable T ad, @Nullable T logo, @Nullable T live, @Nullable T terrorism) {
        Map<String, T> scenes = new LinkedHashMap<>();
        put(scenes, "porn", porn);
        put(scenes, "ad", ad);
        put(scenes, "logo", logo);
        put(scenes, "live", live);
        put(scenes, "terrorism", terrorism);
        return scenes;
    }

    private static <T> void put(Map<String, T> scenes, String name, @Nullable T value) {
        if (value != null) {
            scenes.put(name, value);
        }
    }
}

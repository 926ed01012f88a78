package dev.verdict.adapters.vod;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in members named for a scene, in the order of the document. */
final class VodScenes {
    private VodScenes() {}

    /** What a member named for a scene holds. */
    record Named<T>(String scene, T value) {}

    static List<Named<VodResponse.Scene>> of(VodResponse.Video video) {
        return byScene(
                video.pornResult(), video.adResult(), video.logoResult(), video.liveResult(), video.terrorismResult());
    }

    static List<Named<List<VodResponse.Top>>> of(VodResponse.Moments moments) {
        return byScene(moments.porn(), moments.ad(), moments.logo(), moments.live(), moments.terrorism());
    }

    static List<Named<VodResponse.Top>> of(VodResponse.Detail row) {
        return byScene(row.porn(), row.ad(), row.logo(), row.live(), row.terrorism());
    }

    private static <T> List<Named<T>> byScene(
            @Nullable T porn, @Nullable T ad, @Nullable T logo, @Nullable T live, @Nullable T terrorism) {
        List<Named<T>> scenes = new ArrayList<>(5);
        add(scenes, "porn", porn);
        add(scenes, "ad", ad);
        add(scenes, "logo", logo);
        add(scenes, "live", live);
        add(scenes, "terrorism", terrorism);
        return scenes;
    }

    private static <T> void add(List<Named<T>> scenes, String scene, @Nullable T value) {
        if (value != null) {
            scenes.add(new Named<>(scene, value));
        }
    }
}

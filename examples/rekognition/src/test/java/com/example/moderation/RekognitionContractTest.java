package com.example.moderation;

import com.example.moderation.rekognition.RekognitionAdapter;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.testdata.contract.AdapterContract;
import java.nio.file.Path;

/** The laws, held to the adapter. */
class RekognitionContractTest extends AdapterContract {
    @Override
    protected ServiceAdapter adapter() {
        return new RekognitionAdapter();
    }

    @Override
    protected Path bodies() {
        return Path.of("src/test/resources/rekognition");
    }
}

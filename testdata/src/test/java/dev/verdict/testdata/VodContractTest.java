package dev.verdict.testdata;

import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.vod.VodAdapter;

class VodContractTest extends HouseContract {
    VodContractTest() {
        super("vod");
    }

    @Override
    protected ServiceAdapter adapter() {
        return new VodAdapter();
    }
}

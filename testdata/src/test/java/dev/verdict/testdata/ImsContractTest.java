package dev.verdict.testdata;

import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.ims.ImsAdapter;

class ImsContractTest extends HouseContract {
    ImsContractTest() {
        super("ims");
    }

    @Override
    protected ServiceAdapter adapter() {
        return new ImsAdapter();
    }
}

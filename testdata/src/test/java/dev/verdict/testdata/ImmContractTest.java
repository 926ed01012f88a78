package dev.verdict.testdata;

import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.imm.ImmAdapter;

class ImmContractTest extends HouseContract {
    ImmContractTest() {
        super("imm");
    }

    @Override
    protected ServiceAdapter adapter() {
        return new ImmAdapter();
    }
}

package org.ironstock.tender.award;

import java.util.List;
import org.ironstock.tender.ContractNumbers;
import org.ironstock.tender.persistence.AwardRows;
import org.springframework.stereotype.Service;

/** Contract numbers for modules that conclude contracts of their own. */
@Service
class ContractSeries implements ContractNumbers {

    private final AwardRows rows;

    ContractSeries(AwardRows rows) {
        this.rows = rows;
    }

    @Override
    public String next() {
        return next(1).get(0);
    }

    @Override
    public List<String> next(int count) {
        return rows.nextContractIds(count);
    }
}

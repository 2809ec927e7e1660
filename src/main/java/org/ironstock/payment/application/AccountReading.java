package org.ironstock.payment.application;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.payment.AccountTotals;
import org.ironstock.payment.ContractAccounts;
import org.ironstock.payment.OrderAccount;
import org.ironstock.payment.persistence.OrderAccountRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what came of the orders of a contract. */
@Service
class AccountReading implements ContractAccounts {

    private final OrderAccountRows rows;

    AccountReading(OrderAccountRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrderAccount> of(String contractRef) {
        return rows.ofContract(contractRef);
    }

    @Override
    @Transactional(readOnly = true)
    public AccountTotals totals(String contractRef, LocalDate before) {
        return rows.totals(contractRef, before);
    }
}

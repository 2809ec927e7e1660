package org.ironstock.platform.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts groups and officials in place before the first request is answered; all of it, or nothing and no start. */
@Component
class SecurityStart implements SmartInitializingSingleton {

    private final DatabasePlace database;
    private final DemoSettings demo;
    private final OfficialsLoader officials;
    private final TransactionTemplate transaction;

    SecurityStart(
            DatabasePlace database,
            DemoSettings demo,
            OfficialsLoader officials,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.demo = demo;
        this.officials = officials;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            officials.createGroups();
            if (demoEnabled()) {
                officials.createDemoOfficials(demo.password());
            }
        });
    }

    private boolean demoEnabled() {
        return demo.enabled() != null ? demo.enabled() : !database.isExternal();
    }
}

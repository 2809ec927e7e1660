package org.ironstock.platform.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts groups, officials, rights and filters in place before the first request is answered; all of it, or nothing and
 * no start.
 */
@Component
class SecurityStart implements SmartInitializingSingleton {

    private final DatabasePlace database;
    private final DemoSettings demo;
    private final AdminSettings admin;
    private final CredentialsCheck credentials;
    private final OfficialsLoader officials;
    private final ModelGroups models;
    private final TaskFilters filters;
    private final EngineGrants grants;
    private final TransactionTemplate transaction;

    SecurityStart(
            DatabasePlace database,
            DemoSettings demo,
            AdminSettings admin,
            CredentialsCheck credentials,
            OfficialsLoader officials,
            ModelGroups models,
            TaskFilters filters,
            EngineGrants grants,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.demo = demo;
        this.admin = admin;
        this.credentials = credentials;
        this.officials = officials;
        this.models = models;
        this.filters = filters;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        credentials.check();
        transaction.executeWithoutResult(status -> {
            officials.createGroups();
            if (demo.isOn(database)) {
                officials.createDemoOfficials(demo.password());
            }
            if (admin.password() != null) {
                officials.createAdministrator(admin.id(), admin.password());
            }
            grants.write(filters.write(models.allGroups()));
        });
    }
}

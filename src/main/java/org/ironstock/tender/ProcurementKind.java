package org.ironstock.tender;

/**
 * What a tender is to bring, and so who goes on with its contract. This is the one place that says so: what listens to
 * {@link FrameworkContractSigned} asks here. The names are stored and stand in the API.
 */
public enum ProcurementKind {
    /** Stock with a supplier who keeps it ready (dike 2): ordered from as long as it runs. */
    EMERGENCY_STOCK("Raamovereenkomst noodvoorraad (dijk 2)", true, true),
    /** Production of protective equipment: ordered from as long as it runs. */
    PRODUCTION("Raamovereenkomst productie", true, true),
    /** Capacity that stands by and produces when it is called (dike 3): it runs for years and nothing is ordered from it. */
    STANDBY("Stand-by capaciteit (dijk 3)", true, false),
    /** One delivery; when it is paid, nothing remains. */
    ONE_OFF("Eenmalige aankoop", false, false);

    private final String dutch;
    private final boolean managed;
    private final boolean orderedFrom;

    ProcurementKind(String dutch, boolean managed, boolean orderedFrom) {
        this.dutch = dutch;
        this.managed = managed;
        this.orderedFrom = orderedFrom;
    }

    /** Name as an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** Whether its contract becomes a production contract, which RVO manages until it ends. */
    public boolean managed() {
        return managed;
    }

    /** Whether follow-up orders are placed under its contract. */
    public boolean orderedFrom() {
        return orderedFrom;
    }

    /** What a part of the State tenders when nobody says what it is. */
    public static ProcurementKind usual(Executor executor) {
        return switch (executor) {
            case CIBG -> EMERGENCY_STOCK;
            case RVO -> PRODUCTION;
        };
    }
}

package org.ironstock.handover.domain;

/** How far a blind count is. */
public enum CountState {
    /** Both count, each for themselves. */
    COUNTING("wordt geteld"),
    /** Both count some lots once more. */
    RECOUNTING("wordt herteld"),
    /** A third person looks into what differs. */
    INVESTIGATING("verschil wordt onderzocht"),
    /** Of every lot it is known what counts. */
    AGREED("telling staat vast"),
    /** Nobody settled the difference in time. */
    UNRESOLVED("verschil niet opgehelderd"),
    /** Called off. */
    CANCELLED("ingetrokken");

    private final String dutch;

    CountState(String dutch) {
        this.dutch = dutch;
    }

    /** Whether counters still have sheets to hand in. */
    public boolean open() {
        return this == COUNTING || this == RECOUNTING;
    }

    /** Whether nothing can change any more. */
    public boolean closed() {
        return this == AGREED || this == UNRESOLVED || this == CANCELLED;
    }

    /** Round of the sheets that are out: the first count is 1, the recount 2. */
    public int round() {
        return this == RECOUNTING ? 2 : 1;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}

package org.ironstock.product.application;

import org.ironstock.product.domain.ListJudgement;

/** What came of accepting a list file. */
public sealed interface ListAcceptance {

    /** The list now stands at this version; the same version as before when the file changed nothing. */
    record Accepted(int listVersion, ListJudgement judgement) implements ListAcceptance {}

    /** The file has findings; nothing of it was kept. */
    record Refused(ListJudgement judgement) implements ListAcceptance {}

    /** The list was changed since the preview; nothing was kept. */
    record Outdated(int currentVersion) implements ListAcceptance {}
}

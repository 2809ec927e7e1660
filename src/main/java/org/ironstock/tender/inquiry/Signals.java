package org.ironstock.tender.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.Question;

/** What the process of a tender must hear; told in the transaction that changed the rows. */
public interface Signals {

    /** Whether the tender's bidding runs, so that somebody hears. */
    boolean listens(String tenderId);

    /**
     * A question was asked.
     *
     * @param answerDueAt when officials should have answered it
     */
    void questionAsked(Question question, Instant answerDueAt);

    /** The asker chose after confidentiality was refused. */
    void choiceMade(String tenderId, UUID questionId, Questions.Choice choice);

    /**
     * A nota must be made.
     *
     * @param notaDueAt last moment at which it is in time
     */
    void notaOrdered(Nota nota, Instant notaDueAt);

    /** Something touched the period for bids: its closing must be judged anew. */
    void periodInDoubt(String tenderId);
}

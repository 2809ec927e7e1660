package org.ironstock.demo;

import java.time.LocalDate;

/**
 * Who works on a disputed tender: its officials, and its suppliers and the court where these use what this office
 * offers them. Each act is done when it returns; jobs have run.
 */
interface DisputeOffice {

    void appointPanel(String tender);

    void ask(String tender, Outsiders.Party asker, String subject, String question);

    /** A buyer answers the one question, as a substantial change of the documents; a lawyer agrees. */
    void answer(String tender, String answer);

    /** A buyer orders and compiles the nota van inlichtingen with this change; a lawyer agrees; it is out. */
    void publishNota(String tender, String change);

    /** The answers as everybody reads them. */
    String readAnswers(String tender);

    /** The manager takes over the proposed day of closing; it is signed. */
    void moveClosing(String tender);

    /** From the closed vault to the signed report on quality. */
    void assess(String tender);

    /** The explanation of the one low price is accepted. */
    void acceptLowPrice(String tender, String reason);

    void advise(String tender);

    void checkEvidence(String tender);

    /** Everybody who must sign does so. */
    void sign(String tender);

    /** A case before the court is recorded and the State defends itself. */
    void defend(String tender, String number, String plaintiff, LocalDate startedOn);

    /** The judgment that orders a new award decision. */
    void hearJudgment(String tender, String number, LocalDate givenOn);

    void closeFile(String tender);
}

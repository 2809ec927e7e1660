package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Moments of a tender, each empty until it is known. A deadline is the last moment on which something is in time.
 *
 * @param dispatchedAt dispatch of the notice or of the invitations (T0): every period counts from its day
 * @param questionsUntil last moment for questions
 * @param answersUntil last moment for the last answers (nota van inlichtingen)
 * @param closingAt last moment for bids
 * @param closedAt moment at which bidding was in fact closed
 * @param validUntil last moment that bids stay valid
 * @param lettersSentAt moment at which the last award letter was sent
 * @param standstillEndsAt last moment of the standstill: the contract may be signed after it
 * @param concludedAt moment at which the contract was concluded
 */
public record TenderDates(
        Optional<Instant> dispatchedAt,
        Optional<Instant> questionsUntil,
        Optional<Instant> answersUntil,
        Optional<Instant> closingAt,
        Optional<Instant> closedAt,
        Optional<Instant> validUntil,
        Optional<Instant> lettersSentAt,
        Optional<Instant> standstillEndsAt,
        Optional<Instant> concludedAt) {

    /** Nothing is known yet. */
    public static final TenderDates NONE = new TenderDates(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Dispatch and the periods that run from it. */
    public TenderDates dispatched(Instant dispatch, BiddingPeriod period) {
        return new TenderDates(
                Optional.of(dispatch),
                Optional.of(period.questionsUntil()),
                Optional.of(period.answersUntil()),
                Optional.of(period.closingAt()),
                closedAt,
                Optional.of(period.validUntil()),
                lettersSentAt,
                standstillEndsAt,
                concludedAt);
    }

    /** The deadlines that the notice will publish, before its dispatch. */
    public TenderDates planned(BiddingPeriod period) {
        return new TenderDates(
                dispatchedAt,
                Optional.of(period.questionsUntil()),
                Optional.of(period.answersUntil()),
                Optional.of(period.closingAt()),
                closedAt,
                Optional.of(period.validUntil()),
                lettersSentAt,
                standstillEndsAt,
                concludedAt);
    }

    /**
     * Closing moves on, and with it what counts back from it; no moment ever comes earlier than published.
     *
     * @param withQuestions whether the time for questions moves along
     */
    public TenderDates extended(BiddingPeriod period, boolean withQuestions) {
        return new TenderDates(
                dispatchedAt,
                withQuestions ? later(questionsUntil, period.questionsUntil()) : questionsUntil,
                later(answersUntil, period.answersUntil()),
                later(closingAt, period.closingAt()),
                closedAt,
                later(validUntil, period.validUntil()),
                lettersSentAt,
                standstillEndsAt,
                concludedAt);
    }

    private static Optional<Instant> later(Optional<Instant> published, Instant moved) {
        return published.filter(moment -> moment.isAfter(moved)).or(() -> Optional.of(moved));
    }

    /** The invitations of a private procedure were sent; their periods are counted after it. */
    public TenderDates dispatchedOn(Instant dispatch) {
        return new TenderDates(
                Optional.of(dispatch),
                questionsUntil,
                answersUntil,
                closingAt,
                closedAt,
                validUntil,
                lettersSentAt,
                standstillEndsAt,
                concludedAt);
    }

    /** Bidding was closed. */
    public TenderDates closed(Instant moment) {
        return new TenderDates(
                dispatchedAt,
                questionsUntil,
                answersUntil,
                closingAt,
                Optional.of(moment),
                validUntil,
                lettersSentAt,
                standstillEndsAt,
                concludedAt);
    }

    /** All award letters were sent, so that the standstill runs. */
    public TenderDates lettersSent(Instant last, Instant standstillEnd) {
        return new TenderDates(
                dispatchedAt,
                questionsUntil,
                answersUntil,
                closingAt,
                closedAt,
                validUntil,
                Optional.of(last),
                Optional.of(standstillEnd),
                concludedAt);
    }

    /** The award decision was withdrawn: its standstill no longer counts. */
    public TenderDates withoutStandstill() {
        return new TenderDates(
                dispatchedAt,
                questionsUntil,
                answersUntil,
                closingAt,
                closedAt,
                validUntil,
                Optional.empty(),
                Optional.empty(),
                concludedAt);
    }

    /** The contract was concluded. */
    public TenderDates concluded(Instant moment) {
        return new TenderDates(
                dispatchedAt,
                questionsUntil,
                answersUntil,
                closingAt,
                closedAt,
                validUntil,
                lettersSentAt,
                standstillEndsAt,
                Optional.of(moment));
    }
}

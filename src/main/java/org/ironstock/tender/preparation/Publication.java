package org.ironstock.tender.preparation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.Notices;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.BiddingPeriod;
import org.ironstock.tender.domain.ExtensionNeed;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.domain.TimeLimits;
import org.ironstock.tender.persistence.ExtensionRows;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.SelectionRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.procedure.Selection;
import org.ironstock.tender.procedure.Urgency;
import org.springframework.stereotype.Component;

/** The steps from agreed documents to a tender that is out: decision, notice, dispatch. Each binding one is guarded. */
@Component
public class Publication {

    private final TenderCases cases;
    private final Preparation preparation;
    private final Preparations preparations;
    private final ScopeCheck scope;
    private final Dossier dossier;
    private final Signing signing;
    private final Notices notices;
    private final Urgency urgency;
    private final Selection selection;
    private final SelectionRows invitations;
    private final ExtensionRows extensions;
    private final TenderSettings settings;
    private final Clock clock;

    Publication(
            TenderCases cases,
            Preparation preparation,
            Preparations preparations,
            ScopeCheck scope,
            Dossier dossier,
            Signing signing,
            Notices notices,
            Urgency urgency,
            Selection selection,
            SelectionRows invitations,
            ExtensionRows extensions,
            TenderSettings settings,
            Clock clock) {
        this.cases = cases;
        this.preparation = preparation;
        this.preparations = preparations;
        this.scope = scope;
        this.dossier = dossier;
        this.signing = signing;
        this.notices = notices;
        this.urgency = urgency;
        this.selection = selection;
        this.invitations = invitations;
        this.extensions = extensions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Draws the publication decision and asks for its signatures.
     *
     * @return reference for the process {@code signing}
     */
    public String requestDecision(String tenderId) {
        Tender tender = cases.get(tenderId);
        requireAllowed(tender);
        List<String> drafters = preparation.drafters(tenderId);
        StoredDocument decision = preparation.draw(
                CaseDocuments.publicationDecision(
                        tender, agreedDocuments(tenderId).sha256(), Preparation.first(drafters)),
                drafters);
        cases.save(tender.withPublicationDecision(decision.id()));
        return signing.request(new SigningRequest(
                tenderId,
                decision.id(),
                CaseDocuments.PUBLICATION_DECISION,
                "",
                "",
                tenderId,
                tender.requireDocuments().maximumValue(),
                productGroup(tender),
                tender.requireProcedure().steps().motivated() ? Set.of(SigningRequest.Flag.URGENCY) : Set.of(),
                signingDeadline()));
    }

    /**
     * Prepares the contract notice where the procedure needs one; the tender is then ready to be published. The closing
     * that the notice states counts from the day on which dispatch is planned, and is the one that will be enforced.
     *
     * @return empty when the notice would be refused; the findings are kept for who must mend it
     */
    public Optional<Tender> prepare(String tenderId, TimeLimits limits) {
        Tender tender = cases.get(tenderId);
        requireDecisionSigned(tender);
        if (!tender.withNotice()) {
            return Optional.of(cases.save(tender.moveTo(TenderStage.PUBLICATION)));
        }
        Instant planned = DutchCalendar.startOf(plannedDispatch());
        BiddingPeriod period = BiddingPeriod.from(planned, limits, DutchCalendar.official());
        NoticeContent notice = notice(tender, limits, period);
        List<Finding> faults =
                notices.check(notice).stream().filter(Finding::blocking).toList();
        if (!faults.isEmpty()) {
            preparations.noteObstacle(tenderId, faults);
            return Optional.empty();
        }
        boolean selection = tender.requireProcedure().steps().selection();
        return Optional.of(cases.save(tender.moveTo(TenderStage.PUBLICATION)
                .withNotice(notices.prepare(notice))
                .withDates(selection ? tender.dates() : tender.dates().planned(period))));
    }

    /**
     * Guard before publication and invitation: the publication decision is signed and unchanged.
     *
     * @throws PublicationNotAllowed when it is not
     */
    public void requireDecisionSigned(Tender tender) {
        UUID decision = tender.publicationDecision()
                .orElseThrow(() -> new PublicationNotAllowed(Finding.of(
                        "DECISION_MISSING", tender.id(), "Er is geen publicatiebesluit voor " + tender.id() + ".")));
        requireAllowed(tender);
        Optional<Finding> missing = signing.notSigned(decision);
        if (missing.isPresent()) {
            throw new PublicationNotAllowed(missing.get());
        }
    }

    private void requireAllowed(Tender tender) {
        urgency.notAllowed(tender).ifPresent(finding -> {
            throw new PublicationNotAllowed(finding);
        });
    }

    /**
     * Parties to invite: the candidates that were selected, or the parties that the documents name.
     *
     * @return empty in a procedure in which everybody may bid
     */
    public List<String> toInvite(Tender tender) {
        return tender.requireProcedure().steps().selection()
                ? selection.selected(tender.id())
                : tender.requireDocuments().invited();
    }

    /**
     * The invitations are sent: their dispatch starts the periods, and only the invited may bid.
     *
     * @throws PublicationNotAllowed when the decision is not signed, or nobody was selected
     */
    public void invited(String tenderId) {
        Tender tender = cases.get(tenderId);
        requireDecisionSigned(tender);
        List<String> parties = toInvite(tender);
        if (parties.isEmpty()) {
            throw new PublicationNotAllowed(Finding.of(
                    "NOBODY_TO_INVITE",
                    tenderId,
                    "Er is niemand geselecteerd of genoemd om uit te nodigen.",
                    "art. 2.105 Aw 2012"));
        }
        Instant sent = clock.instant();
        parties.forEach(party -> invitations.invite(tenderId, party, sent));
        cases.save(tender.withDates(tender.dates().dispatchedOn(sent)));
    }

    /**
     * Opens the selection: candidates read the documents and ask to take part.
     *
     * @return last moment for requests
     */
    public Instant openSelection(String tenderId, TimeLimits limits) {
        Tender tender = cases.lock(tenderId);
        requireDecisionSigned(tender);
        Instant until = selection.open(tenderId, limits);
        publishDocuments(cases.save(tender.moveTo(TenderStage.SELECTION)));
        return until;
    }

    /**
     * Opens the tender for bids. The published deadlines hold, never earlier ones; where dispatch came later than planned,
     * so that they leave less than the law asks, closing must be extended. Without notice they count from dispatch.
     *
     * @return the tender with its dates
     */
    public Tender open(String tenderId, TimeLimits limits) {
        Tender tender = cases.lock(tenderId);
        requireDecisionSigned(tender);
        Instant dispatch = dispatch(tender);
        BiddingPeriod period =
                published(tender).orElseGet(() -> BiddingPeriod.from(dispatch, limits, DutchCalendar.official()));
        LocalDate earliest = BiddingPeriod.earliestClosing(dispatch, limits, DutchCalendar.official());
        Tender open = cases.save(
                tender.withDates(tender.dates().dispatched(dispatch, period)).moveTo(TenderStage.BIDDING));
        if (DutchCalendar.dayOf(period.closingAt()).isBefore(earliest)) {
            needExtension(open, dispatch, earliest);
        }
        if (!open.requireProcedure().steps().selection()) {
            publishDocuments(open);
        }
        dossier.record(new EvidenceToRecord(
                tenderId,
                "TIME_LIMITS_CALCULATED",
                "system",
                "Verzonden op %s; inschrijven tot en met %s."
                        .formatted(
                                DutchText.day(DutchCalendar.dayOf(dispatch)),
                                DutchText.day(DutchCalendar.dayOf(period.closingAt()))),
                limits.ruleVersion()));
        return open;
    }

    /**
     * Prepares a change notice with the deadlines as they are now.
     *
     * @param reason why, in words of the decision
     */
    public UUID prepareChange(String tenderId, TimeLimits limits, String reason) {
        Tender tender = cases.get(tenderId);
        BiddingPeriod period = published(tender)
                .orElseThrow(() -> new IllegalStateException("Tender %s has no deadlines".formatted(tenderId)));
        UUID stated = notices.findPublished(tenderId, Notice.CONTRACT_NOTICE)
                .map(Notice::id)
                .orElseThrow(() -> new IllegalStateException("Tender %s has no published notice".formatted(tenderId)));
        return notices.prepareChange(
                stated, notice(tender, limits, period), new NoticeChange(NoticeChange.Reason.UPDATED, reason));
    }

    /** The deadlines for bids that the notice stated; empty without one, and where candidates are selected first. */
    private static Optional<BiddingPeriod> published(Tender tender) {
        TenderDates dates = tender.dates();
        return dates.closingAt()
                .filter(closing -> tender.notice().isPresent())
                .filter(closing -> !tender.requireProcedure().steps().selection())
                .map(closing -> new BiddingPeriod(
                        dates.questionsUntil().orElse(closing),
                        dates.answersUntil().orElse(closing),
                        closing,
                        dates.validUntil().orElse(closing)));
    }

    private void needExtension(Tender tender, Instant dispatch, LocalDate earliest) {
        extensions.add(new ExtensionNeed(
                UUID.randomUUID(),
                tender.id(),
                ExtensionNeed.Ground.DISPATCH_LATE,
                earliest,
                "De aankondiging is verzonden op %s, later dan gepland; de bekendgemaakte termijn is daardoor korter dan het minimum."
                        .formatted(DutchText.day(DutchCalendar.dayOf(dispatch))),
                "system",
                clock.instant()));
    }

    private LocalDate plannedDispatch() {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        return settings.dispatchWorkingDays() < 1
                ? today
                : DutchCalendar.official().plusWorkingDays(today, settings.dispatchWorkingDays());
    }

    /**
     * Moment from which the bidding period counts: after a selection the dispatch of the invitations, else of the notice.
     *
     * @throws IllegalStateException while neither was sent
     */
    public Instant dispatch(Tender tender) {
        Optional<UUID> notice = tender.requireProcedure().steps().selection() ? Optional.empty() : tender.notice();
        return notice.flatMap(notices::find)
                .flatMap(Notice::dispatchedAt)
                .or(() -> tender.dates().dispatchedAt())
                .orElseThrow(() -> new IllegalStateException(
                        "Tender %s was not dispatched, so no period can be counted".formatted(tender.id())));
    }

    /** The reviewed bytes themselves become readable for bidders (art. 2.66 Aw 2012): nothing is drawn anew. */
    private void publishDocuments(Tender tender) {
        StoredDocument agreed = agreedDocuments(tender.id());
        StoredDocument filed = dossier.file(new DocumentToFile(
                tender.id(),
                "publishedDocuments",
                agreed.title(),
                agreed.mediaType(),
                dossier.content(agreed.id()),
                tender.withNotice() ? DocumentToFile.Audience.PUBLIC : DocumentToFile.Audience.RESTRICTED,
                ""));
        if (tender.withNotice()) {
            dossier.publish(filed.id());
            dossier.latest(tender.id(), Market.CONSULTATION_REPORT).ifPresent(report -> dossier.publish(report.id()));
        }
    }

    private StoredDocument agreedDocuments(String tenderId) {
        return dossier.latest(tenderId, CaseDocuments.PROCUREMENT_DOCUMENTS)
                .orElseThrow(() -> new IllegalStateException("Tender %s has no documents".formatted(tenderId)));
    }

    private NoticeContent.ContractNotice notice(Tender tender, TimeLimits limits, BiddingPeriod period) {
        TenderDocuments documents = tender.requireDocuments();
        boolean accelerated = tender.requireProcedure().steps().accelerated();
        int months = documents.termMonths() + documents.optionMonths();
        String address = settings.publicUrl() + "/aanbestedingen/" + tender.id();
        NoticeContent.ContractNotice notice = new NoticeContent.ContractNotice(
                tender.id(),
                tender.title(),
                tender.need().reason(),
                notices.buyer(),
                scope.productsOf(tender.need()).stream()
                        .map(Product::cpv)
                        .distinct()
                        .toList(),
                accelerated,
                accelerated ? documents.accelerationMotive() : "",
                tender.requireEstimate().amount(),
                documents.maximumValue(),
                months,
                documents.termMotive(),
                1,
                documents.criteria().stream().map(Publication::criterion).toList(),
                period.closingAt(),
                period.questionsUntil(),
                limits.validityDays(),
                address,
                address);
        return tender.requireProcedure().steps().selection()
                ? notice.inProcedure(
                        NoticeContent.ProcedureType.RESTRICTED, Optional.of(candidates(tender, documents, limits)))
                : notice;
    }

    private NoticeContent.CandidateSelection candidates(Tender tender, TenderDocuments documents, TimeLimits limits) {
        int most = documents.selection().mostInvited();
        return new NoticeContent.CandidateSelection(
                Selection.requestsUntil(clock.instant(), limits),
                tender.requireProcedure().steps().fewestInvited(),
                most == 0 ? Optional.empty() : Optional.of(most));
    }

    private static NoticeContent.AwardCriterion criterion(AwardCriterion criterion) {
        return new NoticeContent.AwardCriterion(
                criterion.kind() == AwardCriterion.Kind.PRICE
                        ? NoticeContent.CriterionType.PRICE
                        : NoticeContent.CriterionType.QUALITY,
                criterion.name(),
                criterion.weight());
    }

    /** Subject of the mandate that signs for the tender. */
    public String productGroup(Tender tender) {
        return scope.productsOf(tender.need()).stream()
                .map(Product::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Tender %s has no product".formatted(tender.id())));
    }

    private Instant signingDeadline() {
        return DutchCalendar.endOf(DutchCalendar.official()
                .plusWorkingDays(DutchCalendar.dayOf(clock.instant()), settings.signingWorkingDays()));
    }
}

package org.ironstock.contract.ending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.application.ContractNoticeParts;
import org.ironstock.contract.application.Shortlist;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.Initiative;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.OrderFigures;
import org.ironstock.contract.domain.Settlement;
import org.ironstock.contract.domain.SettlementCheck;
import org.ironstock.contract.domain.SettlementFigures;
import org.ironstock.contract.domain.SettlementStatement;
import org.ironstock.contract.domain.SettlementStatement.Capacity;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.EndingRows;
import org.ironstock.contract.persistence.SettlementRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.Notices;
import org.ironstock.payment.ContractAccounts;
import org.ironstock.payment.OrderAccount;
import org.ironstock.payment.Payables;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final settlement of a contract that ended: determined by one, confirmed by another, archived and announced. */
@Service
@Transactional
public class Settlements {

    private static final String SYSTEM = "system";
    private static final String GROUND = "werkwijze productiecontracten, deel D; Comptabiliteitswet 2016";
    private static final int LONGEST_NAME = 200;

    private final ContractRows contracts;
    private final EndingRows endings;
    private final SettlementRows rows;
    private final ContractFigures figures;
    private final ContractModifications modifications;
    private final ContractNoticeParts parts;
    private final ContractAccounts accounts;
    private final Payables payables;
    private final Shortlist shortlist;
    private final Notices notices;
    private final Officials officials;
    private final Dossier dossier;
    private final EndingSettings settings;
    private final Clock clock;

    Settlements(
            ContractRows contracts,
            EndingRows endings,
            SettlementRows rows,
            ContractFigures figures,
            ContractModifications modifications,
            ContractNoticeParts parts,
            ContractAccounts accounts,
            Payables payables,
            Shortlist shortlist,
            Notices notices,
            Officials officials,
            Dossier dossier,
            EndingSettings settings,
            Clock clock) {
        this.contracts = contracts;
        this.endings = endings;
        this.rows = rows;
        this.figures = figures;
        this.modifications = modifications;
        this.parts = parts;
        this.accounts = accounts;
        this.payables = payables;
        this.shortlist = shortlist;
        this.notices = notices;
        this.officials = officials;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an official says beside the figures.
     *
     * @param prepaid empty when nobody knows
     * @param lapse whether what was not delivered does not come any more
     * @param contractNotice notice that told of the contract; empty text when there was none
     */
    public record Choices(
            Optional<Money> prepaid,
            boolean lapse,
            String lapseReason,
            Capacity capacity,
            String capacityReason,
            String contractNotice,
            String remark) {}

    /** How the contract ended. */
    @Transactional(readOnly = true)
    public Ending ending(String contractId) {
        return endings.find(contractId)
                .orElseThrow(() -> new IllegalStateException("Contract %s has not ended".formatted(contractId)));
    }

    /** The settlement that waits for its judgment or was confirmed. */
    @Transactional(readOnly = true)
    public Optional<Settlement> find(String contractId) {
        return rows.find(contractId);
    }

    /** Why the settlement came back; empty when it did not. */
    @Transactional(readOnly = true)
    public Optional<String> returned(String contractId) {
        return rows.findReturn(contractId);
    }

    /** Notice by which the public was told of the contract, as its modifications name it; empty text when none does. */
    @Transactional(readOnly = true)
    public String knownNotice(String contractId) {
        return modifications.of(contractId).stream()
                .filter(one -> one.state() == Modification.State.APPLIED)
                .flatMap(one -> one.judgment().stream())
                .map(Modification.Judgment::modifiedNotice)
                .filter(named -> !named.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    /**
     * Keeps a settlement for a second person to judge.
     *
     * @return what stands in the way; empty when it was kept
     */
    public List<Finding> determine(String contractId, Choices choices, String official) {
        ProductionContract contract = contracts.lock(contractId);
        Ending ending = ending(contractId);
        List<Finding> open = figures.open(contractId);
        List<String> undelivered = open.stream()
                .filter(finding -> finding.code().equals(SettlementCheck.UNDELIVERED))
                .map(Finding::subject)
                .toList();
        boolean lapses = choices.lapse() || ending.cause() == Ending.Cause.DISSOLVED;
        List<Finding> obstacles = new ArrayList<>(blocking(open, lapses));
        if (choices.lapse() && !undelivered.isEmpty() && choices.lapseReason().isEmpty()) {
            obstacles.add(Finding.of(
                    "SETTLEMENT_LAPSE_WITHOUT_REASON",
                    "lapseReason",
                    "Motiveer waarom wat niet is geleverd niet meer komt."));
        }
        SettlementStatement statement = new SettlementStatement(
                figures.totals(contractId),
                choices.prepaid(),
                lapses ? undelivered : List.of(),
                undelivered.isEmpty() ? "" : lapseReason(choices, ending),
                choices.capacity(),
                choices.capacityReason(),
                choices.contractNotice(),
                choices.remark());
        obstacles.addAll(noticeObstacles(contract, ending, statement));
        if (obstacles.isEmpty()) {
            rows.add(contractId, statement, official, clock.instant());
        }
        return obstacles;
    }

    private static String lapseReason(Choices choices, Ending ending) {
        return choices.lapseReason().isEmpty() && ending.cause() == Ending.Cause.DISSOLVED
                ? "Het contract is ontbonden; wat niet is geleverd hoeft niet meer te komen (art. 6:271 BW)."
                : choices.lapseReason();
    }

    private static List<Finding> blocking(List<Finding> open, boolean lapses) {
        return open.stream()
                .filter(finding -> !lapses || !finding.code().equals(SettlementCheck.UNDELIVERED))
                .toList();
    }

    private List<Finding> noticeObstacles(ProductionContract contract, Ending ending, SettlementStatement statement) {
        if (!statement.announced()) {
            return knownNotice(contract.id()).isEmpty()
                    ? List.of()
                    : List.of(Finding.of(
                            "SETTLEMENT_NOTICE_MISSING",
                            "contractNotice",
                            "Het contract is bekendgemaakt in aankondiging %s; noem die, dan wordt ook de voltooiing aangekondigd."
                                    .formatted(knownNotice(contract.id())),
                            "Uitvoeringsverordening (EU) 2019/1780, bijlage"));
        }
        if (contract.terms().signedOn().isEmpty()) {
            return List.of(Finding.of(
                    "SETTLEMENT_NOTICE_DAY_UNKNOWN",
                    "contractNotice",
                    "De voltooiing kan niet worden aangekondigd: de dag van het contract is niet bekend.",
                    "Uitvoeringsverordening (EU) 2019/1780, bijlage"));
        }
        return notices.check(notice(contract, ending, statement)).stream()
                .filter(Finding::blocking)
                .toList();
    }

    private CompletionNotice notice(ProductionContract contract, Ending ending, SettlementStatement statement) {
        SettlementFigures came = statement.figures();
        boolean before = came.lines().stream().anyMatch(line -> line.before().pieces() > 0);
        return new CompletionNotice(
                contract.id(),
                contract.title(),
                contract.title(),
                notices.buyer(),
                parts.cpvCodes(contract),
                statement.contractNotice(),
                parts.contractor(contract),
                contract.terms().signedOn().orElseThrow(),
                ending.endedOn(),
                came.paid(),
                before
                        ? "Betaald door RVO, inclusief btw. Wat voor de overname door RVO is betaald, is hierin niet begrepen."
                        : "Betaald door RVO, inclusief btw.",
                came.penalties(),
                "Het contract liep van %s tot en met %s (%s)."
                        .formatted(
                                DutchText.day(contract.terms().signedOn().orElseThrow()),
                                DutchText.day(ending.endedOn()),
                                ending.cause().inDutch()));
    }

    /**
     * A second person confirms the settlement, or returns it with a reason.
     *
     * @return what stands in the way; empty when the judgment was kept
     */
    public List<Finding> judge(String contractId, boolean confirmed, String reason, String official) {
        contracts.lock(contractId);
        Settlement settlement = determined(contractId);
        List<Finding> obstacles = new ArrayList<>();
        if (settlement.determinedBy().equals(official)) {
            obstacles.add(Finding.of(
                    "SETTLEMENT_SAME_PERSON",
                    contractId,
                    "Wie de eindafrekening heeft vastgesteld, bevestigt haar niet.",
                    "Comptabiliteitswet 2016"));
        }
        if (confirmed) {
            obstacles.addAll(changed(contractId, settlement));
        } else if (reason.isEmpty()) {
            obstacles.add(Finding.of(
                    "SETTLEMENT_RETURN_WITHOUT_REASON", "reason", "Schrijf op waarom de eindafrekening teruggaat."));
        }
        if (obstacles.isEmpty()) {
            rows.judge(settlement.number(), confirmed, reason, official, clock.instant());
        }
        return obstacles;
    }

    /** What happened since the settlement was determined. */
    @Transactional(readOnly = true)
    public List<Finding> changed(String contractId) {
        return changed(contractId, determined(contractId));
    }

    private List<Finding> changed(String contractId, Settlement settlement) {
        List<Finding> found = new ArrayList<>(figures.open(contractId).stream()
                .filter(finding -> !finding.code().equals(SettlementCheck.UNDELIVERED)
                        || !settlement.statement().lapsed().contains(finding.subject()))
                .toList());
        if (!figures.totals(contractId).equals(settlement.statement().figures())) {
            found.add(Finding.of(
                    "SETTLEMENT_CHANGED",
                    contractId,
                    "De cijfers zijn veranderd sinds de eindafrekening is vastgesteld; geef haar terug.",
                    GROUND));
        }
        return found;
    }

    private Settlement determined(String contractId) {
        return rows.find(contractId)
                .orElseThrow(() -> new IllegalStateException("Nobody settled contract " + contractId));
    }

    /**
     * Closes and archives a contract: its orders take no invoices any more, the settlement is sealed, the shortlist says
     * what becomes of the production line.
     *
     * @return whether its completion is announced
     * @throws IllegalStateException when no second person confirmed the settlement, or something came up since
     */
    public boolean archive(String contractId) {
        ProductionContract contract = contracts.lock(contractId);
        Settlement settlement = determined(contractId);
        if (settlement.judgedBy().isEmpty() || !changed(contractId, settlement).isEmpty()) {
            throw new IllegalStateException("Contract %s is not settled".formatted(contractId));
        }
        Ending ending = ending(contractId);
        SettlementPapers.Retention retention = new SettlementPapers.Retention(
                settings.retentionClass(), ending.endedOn().plusYears(settings.retentionYears()));
        StoredDocument document = draw(contract, ending, settlement, retention);
        accounts.of(contractId).stream()
                .filter(OrderAccount::open)
                .forEach(account -> payables.close(account.orderNumber()));
        rows.archive(
                contractId,
                new SettlementRows.Archive(
                        document.id(),
                        retention.className(),
                        retention.keepUntil(),
                        list(contract, settlement),
                        clock.instant()));
        contracts.save(contract.moveTo(ContractState.ENDED));
        record(
                contractId,
                "Het contract is afgerekend en gearchiveerd; het dossier wordt bewaard tot en met %s (%s)."
                        .formatted(DutchText.day(retention.keepUntil()), retention.className()));
        return settlement.statement().announced();
    }

    private StoredDocument draw(
            ProductionContract contract, Ending ending, Settlement settlement, SettlementPapers.Retention retention) {
        List<OrderFigures> orders = figures.orders(contract.id());
        StoredDocument document = dossier.draw(SettlementPapers.settlement(
                contract,
                ending,
                settlement,
                orders,
                officials.displayName(settlement.determinedBy()),
                officials.displayName(settlement.judgedBy()),
                retention));
        return dossier.freeze(document.id());
    }

    /** The entry of the shortlist that was made or changed. */
    private Optional<String> list(ProductionContract contract, Settlement settlement) {
        SettlementStatement statement = settlement.statement();
        Optional<Initiative> known = shortlist.list(contract.supplier().name(), Optional.empty()).stream()
                .filter(one -> one.party().equalsIgnoreCase(contract.supplier().name()))
                .filter(one -> one.standing() != Initiative.Standing.DROPPED)
                .findFirst();
        if (statement.capacity() == Capacity.UNLISTED || statement.capacity() == Capacity.GONE && known.isEmpty()) {
            return Optional.empty();
        }
        Shortlist.Entry entry = entry(contract, known, statement);
        Shortlist.Outcome outcome = known.map(
                        one -> shortlist.change(one.id(), one.version(), entry, settlement.determinedBy()))
                .orElseGet(() -> shortlist.add(entry, settlement.determinedBy()));
        if (outcome instanceof Shortlist.Outcome.Kept kept) {
            return Optional.of(kept.initiative().id());
        }
        throw new IllegalStateException("The shortlist refuses the line of contract " + contract.id());
    }

    private static Shortlist.Entry entry(
            ProductionContract contract, Optional<Initiative> known, SettlementStatement statement) {
        Initiative.Standing standing =
                statement.capacity() == Capacity.PROMISING ? Initiative.Standing.OPEN : Initiative.Standing.DROPPED;
        return new Shortlist.Entry(
                known.map(Initiative::name).orElse(shortened(contract.title())),
                known.map(Initiative::party)
                        .orElse(shortened(contract.supplier().name())),
                known.map(Initiative::kind).orElse(Initiative.Kind.PRODUCTION),
                known.map(Initiative::subject)
                        .orElse(shortened(String.join(
                                ", ",
                                contract.lines().stream()
                                        .map(ProductionContract.Line::productCode)
                                        .toList()))),
                known.flatMap(Initiative::monthly),
                standing,
                known.map(Initiative::note).orElse("Productielijn van contract %s.".formatted(contract.id())),
                "Contract %s is geëindigd: %s".formatted(contract.id(), statement.capacityReason()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    /** The notice that tells of the completion (subtype E5). */
    public UUID prepareNotice(String contractId) {
        return notices.prepare(notice(
                contracts.get(contractId),
                ending(contractId),
                determined(contractId).statement()));
    }

    private void record(String contractId, String statement) {
        dossier.record(new EvidenceToRecord(contractId, "CONTRACT_ARCHIVED", SYSTEM, statement, ""));
    }
}

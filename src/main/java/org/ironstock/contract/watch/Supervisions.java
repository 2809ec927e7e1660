package org.ironstock.contract.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.Supervision;
import org.ironstock.contract.domain.SupervisionScore;
import org.ironstock.contract.domain.SupervisionScore.Item;
import org.ironstock.contract.domain.SupervisionScore.Verdict;
import org.ironstock.contract.domain.WatchParameter;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.SupervisionRows;
import org.ironstock.contract.persistence.SupervisionRows.Scored;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supervision of running contracts by the CIBG, once a quarter, by the list of requirements that counts on the day. */
@Service
@Transactional
public class Supervisions {

    private static final String SCORECARD = "supervisionScorecard";
    private static final String KEEPERS = "rvo-contract-manager";

    private final SupervisionRows rows;
    private final ContractRows contracts;
    private final Officials officials;
    private final WatchPolicy policy;
    private final Dossier dossier;

    Supervisions(
            SupervisionRows rows, ContractRows contracts, Officials officials, WatchPolicy policy, Dossier dossier) {
        this.rows = rows;
        this.contracts = contracts;
        this.officials = officials;
        this.policy = policy;
        this.dossier = dossier;
    }

    /** Opens the supervision of this quarter for every contract that runs; those that were opened before are left out. */
    public List<Supervision> openQuarter() {
        LocalDate today = policy.today();
        LocalDate quarter =
                today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        Instant dueAt = policy.endOfWorkingDays(WatchParameter.SUPERVISION_DAYS);
        return rows.running().stream()
                .flatMap(contract -> rows.open(contract, quarter, dueAt, policy.now()).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Supervision get(long number) {
        return rows.get(number);
    }

    /** The requirements to score today. */
    @Transactional(readOnly = true)
    public List<Item> items() {
        return rows.items(policy.today());
    }

    /** Officials who may resolve what is not met. */
    public List<String> owners() {
        return officials.membersOf(KEEPERS);
    }

    /**
     * Keeps a scorecard.
     *
     * @return what is wrong with it; empty when it was kept
     */
    public List<Finding> score(long number, List<SupervisionScore> scores, String official) {
        List<Item> items = items();
        List<Finding> faults = SupervisionScore.faults(items, scores, Set.copyOf(owners()), policy.today());
        if (faults.isEmpty()) {
            rows.score(number, official, policy.now());
            items.forEach(item -> scores.stream()
                    .filter(score -> score.code().equals(item.code()))
                    .forEach(score -> rows.add(number, item, score)));
        }
        return faults;
    }

    @Transactional(readOnly = true)
    public List<Scored> scores(long number) {
        return rows.scores(number);
    }

    /** What was not met and stands open. */
    @Transactional(readOnly = true)
    public List<Scored> open(long number) {
        return rows.scores(number).stream().filter(Scored::open).toList();
    }

    /**
     * Draws and seals the scorecard; a second time has no effect.
     *
     * @return first moment at which a finding must be resolved; empty when everything is met
     */
    public Optional<Instant> seal(long number) {
        Supervision supervision = rows.get(number);
        List<Scored> scores = rows.scores(number);
        if (!rows.sealed(number)) {
            StoredDocument document = dossier.draw(card(supervision, contracts.get(supervision.contractId()), scores));
            dossier.freeze(document.id());
            rows.document(number, document.id());
            record(
                    supervision.contractId(),
                    "CONTRACT_SUPERVISED",
                    supervision.scoredBy(),
                    "Toezicht over %s: %d eisen niet voldaan."
                            .formatted(
                                    supervision.inDutch(),
                                    scores.stream()
                                            .filter(one -> one.verdict() == Verdict.NOT_MET)
                                            .count()));
        }
        return scores.stream()
                .filter(Scored::open)
                .flatMap(one -> one.resolveBy().stream())
                .min(LocalDate::compareTo)
                .map(DutchCalendar::endOf);
    }

    private DocumentToDraw card(Supervision supervision, ProductionContract contract, List<Scored> scores) {
        return new DocumentToDraw(
                contract.id(),
                SCORECARD,
                "Scorekaart toezicht, %s".formatted(supervision.inDutch()),
                List.of(
                        new Fact("Contract", "%s (%s)".formatted(contract.id(), contract.reference())),
                        new Fact("Leverancier", contract.supplier().name()),
                        new Fact("Beoordeeld door", new PersonalDetail(officials.displayName(supervision.scoredBy())))),
                List.of(new Section(
                        "Eisen",
                        List.of(),
                        List.of(new Table(
                                "Oordeel per eis",
                                List.of("Eis", "Oordeel", "Bevinding", "Eigenaar", "Oplossen voor"),
                                scores.stream().map(this::row).toList())))),
                Audience.OFFICIALS,
                supervision.scoredBy());
    }

    private List<String> row(Scored one) {
        return List.of(
                one.requirement(),
                one.verdict().inDutch(),
                one.finding().isEmpty() ? "–" : one.finding(),
                one.owner().isEmpty() ? "–" : officials.displayName(one.owner()),
                one.resolveBy().map(DutchText::day).orElse("–"));
    }

    /** What was done about a finding. */
    public record Resolution(String code, String text) {}

    /** Closes findings with what was done about each. @return what is missing; empty when all were closed */
    public List<Finding> resolve(long number, List<Resolution> resolutions, String official) {
        Set<String> told = resolutions.stream()
                .filter(resolution -> !resolution.text().isBlank())
                .map(Resolution::code)
                .collect(Collectors.toSet());
        List<Scored> open = open(number);
        List<Finding> faults = open.stream()
                .filter(one -> !told.contains(one.code()))
                .map(one -> Finding.of(
                        "SUPERVISION_UNRESOLVED",
                        one.code(),
                        "Zeg wat er is gedaan aan '%s'.".formatted(one.requirement())))
                .toList();
        if (faults.isEmpty()) {
            resolutions.forEach(resolution ->
                    rows.resolve(number, resolution.code(), resolution.text().strip(), official, policy.now()));
            record(
                    rows.get(number).contractId(),
                    "SUPERVISION_FINDINGS_RESOLVED",
                    official,
                    open.stream().map(Scored::requirement).collect(Collectors.joining("; ")) + ": opgelost.");
        }
        return faults;
    }

    private void record(String contractId, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(contractId, what, by, statement, ""));
    }
}

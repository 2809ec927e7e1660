package org.ironstock.capacity.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.ironstock.capacity.domain.CapacityParameter;
import org.ironstock.capacity.domain.SizedProduct;
import org.ironstock.capacity.domain.Sizing;
import org.ironstock.capacity.domain.Sizing.Advice;
import org.ironstock.capacity.domain.Sizing.FollowUp;
import org.ironstock.capacity.domain.SizingFigures;
import org.ironstock.capacity.domain.StandbyNeed;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.SizingRows;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.Executor;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much stand-by capacity is needed: figures, need, advice, signatures, and what follows. */
@Service
@Transactional
public class Sizings {

    /** What the table of results is called; its heads are short, so that all figures stand in sight. */
    public static final String RESULTS =
            "Behoefte per week aan stand-by capaciteit, en wat in dijk 1 en 2 ligt (stuks)";

    private static final String DOCUMENT = "standbySizing";
    private static final String GROUP = "PPE";
    private static final String GROUND = "werkwijze stand-by capaciteit, deel A";
    private static final int TENTHS = 10;

    private final SizingRows rows;
    private final LineRows lines;
    private final NeedTable table;
    private final CapacityPolicy policy;
    private final Products products;
    private final Signing signing;
    private final Tenders tenders;
    private final Dossier dossier;

    Sizings(
            SizingRows rows,
            LineRows lines,
            NeedTable table,
            CapacityPolicy policy,
            Products products,
            Signing signing,
            Tenders tenders,
            Dossier dossier) {
        this.rows = rows;
        this.lines = lines;
        this.table = table;
        this.policy = policy;
        this.products = products;
        this.signing = signing;
        this.tenders = tenders;
        this.dossier = dossier;
    }

    /** Opens a sizing. @return its id */
    public String open(String reason) {
        return rows.open(policy.today().getYear(), reason, policy.now());
    }

    @Transactional(readOnly = true)
    public Sizing get(String sizingId) {
        return rows.get(sizingId);
    }

    @Transactional(readOnly = true)
    public List<SizingFigures> figures(String sizingId) {
        return rows.figures(sizingId);
    }

    @Transactional(readOnly = true)
    public List<SizedProduct> results(String sizingId) {
        return rows.results(sizingId);
    }

    /**
     * Keeps the figures of dikes 1 and 2 and of the need.
     *
     * @return what is wrong with them; then nothing was kept
     */
    public List<Finding> enter(String sizingId, List<SizingFigures> figures, String official) {
        rows.lock(sizingId);
        List<Finding> faults = faults(figures);
        if (faults.isEmpty()) {
            rows.keepFigures(sizingId, figures, official);
        }
        return faults;
    }

    private List<Finding> faults(List<SizingFigures> figures) {
        List<Finding> faults = new ArrayList<>();
        if (figures.isEmpty()) {
            faults.add(Finding.of("SIZING_NOTHING", "products", "Noem ten minste één product.", GROUND));
        }
        Set<String> named = new HashSet<>();
        for (SizingFigures one : figures) {
            if (!named.add(one.productCode())) {
                faults.add(Finding.of(
                        "SIZING_PRODUCT_TWICE",
                        one.productCode(),
                        "Product %s staat er twee keer.".formatted(one.productCode())));
            }
            if (products.find(one.productCode(), policy.today()).isEmpty()) {
                faults.add(Finding.of(
                        "SIZING_PRODUCT_UNKNOWN",
                        one.productCode(),
                        "Product %s staat niet op de productlijst.".formatted(one.productCode())));
            }
            if (one.stockOn().isAfter(policy.today())) {
                faults.add(
                        Finding.of("SIZING_IN_FUTURE", one.productCode(), "De telling ligt in de toekomst.", GROUND));
            }
            if (!one.complete()) {
                faults.add(Finding.of(
                        "SIZING_FIGURE_UNKNOWN",
                        one.productCode(),
                        "Van %s is een cijfer onbekend. Onbekend is geen nul: zoek het op of stop de bepaling."
                                .formatted(one.productCode()),
                        GROUND));
            }
        }
        return faults;
    }

    /** Nobody knows the figures, or the sizing is not needed. */
    public void stop(String sizingId, String reason, String official) {
        rows.lock(sizingId);
        rows.moveTo(sizingId, Sizing.State.STOPPED);
        record(sizingId, "SIZING_STOPPED", official, reason, "");
    }

    /** Calculates the need of each product. */
    public void calculate(String sizingId) {
        rows.lock(sizingId);
        int horizon = policy.value(CapacityParameter.HORIZON_WEEKS);
        int ramp = policy.value(CapacityParameter.RAMP_TENTHS_OF_WEEK);
        rows.keepParameters(sizingId, horizon, ramp);
        for (SizingFigures one : rows.figures(sizingId)) {
            StandbyNeed need = StandbyNeed.of(
                    one.weeklyNeed().orElseThrow(),
                    one.stockDike1().orElseThrow().plus(one.stockDike2().orElseThrow()),
                    horizon,
                    ramp);
            Quantity running = runningPerWeek(one.productCode());
            NeedTable.Answer answer = table.answer(policy.today(), need.perWeek(), running);
            SizedProduct sized = new SizedProduct(one, need, running, answer.verdict(), answer.rulesVersion());
            rows.keepResult(sizingId, sized);
            record(
                    sizingId,
                    "NEED_CALCULATED",
                    "system",
                    "Van %s moeten lijnen %s stuks per week maken; lopende lijnen maken er %s."
                            .formatted(
                                    one.productCode(),
                                    DutchText.number(need.perWeek().pieces()),
                                    DutchText.number(running.pieces())),
                    answer.rulesVersion());
            sized.rampGap().ifPresent(gap -> record(sizingId, gap.code(), "system", gap.message(), ""));
        }
        rows.moveTo(sizingId, Sizing.State.CALCULATED);
    }

    private Quantity runningPerWeek(String productCode) {
        LocalDate today = policy.today();
        return lines.list().stream()
                .filter(line -> line.productCode().equals(productCode) && line.runsOn(today))
                .map(line -> StandbyNeed.perWeek(line.termsOn(today).piecesPerMonth()))
                .reduce(Quantity.NONE, Quantity::plus);
    }

    /**
     * Somebody advises.
     *
     * @return what is wrong with the advice; then nothing was kept
     */
    public List<Finding> advise(String sizingId, Advice advice) {
        rows.lock(sizingId);
        List<Finding> faults = new ArrayList<>();
        if (!followUps(sizingId).contains(advice.followUp())) {
            faults.add(Finding.of(
                    "SIZING_NOT_NEEDED",
                    "followUp",
                    "Voorraad en lopende lijnen zijn toereikend; er is geen behoefte aan meer lijnen.",
                    GROUND));
        }
        if (advice.needBy().filter(Predicate.not(policy.today()::isBefore)).isPresent()) {
            faults.add(Finding.of("SIZING_NEED_BY", "needBy", "De dag waarop lijnen nodig zijn, is al voorbij."));
        }
        if (faults.isEmpty()) {
            rows.keepAdvice(sizingId, advice);
        }
        return faults;
    }

    /** What may be advised to follow: nothing where stock and the lines that run are enough. */
    @Transactional(readOnly = true)
    public List<FollowUp> followUps(String sizingId) {
        boolean more = rows.results(sizingId).stream().anyMatch(sized -> sized.verdict() == SizedProduct.Verdict.LINES);
        return more ? List.of(FollowUp.values()) : List.of(FollowUp.NONE);
    }

    /** Draws the sizing and asks for its signatures. @return reference for the process {@code signing} */
    public String requestSignatures(String sizingId) {
        Sizing sizing = rows.lock(sizingId);
        Advice advice = sizing.advice().orElseThrow();
        StoredDocument document = dossier.draw(words(sizing, advice));
        rows.keepDocument(sizingId, document.id());
        Instant until = policy.endOfWorkingDays(CapacityParameter.SIGNING_WORKING_DAYS);
        return signing.request(new SigningRequest(
                sizingId, document.id(), DOCUMENT, "", "", sizingId, Money.ZERO, GROUP, Set.of(), until));
    }

    private DocumentToDraw words(Sizing sizing, Advice advice) {
        List<SizedProduct> results = rows.results(sizing.id());
        List<Section> sections = new ArrayList<>(List.of(
                new Section(
                        "Berekening",
                        List.of(
                                "Benodigd per week is max(0, (B x H - V) / (H - r)), met B de behoefte per week op de piek, H een horizon van %d weken, V de bruikbare voorraad van dijk 1 en 2 en r de aanloop van %s weken."
                                        .formatted(
                                                policy.value(CapacityParameter.HORIZON_WEEKS),
                                                tenths(policy.value(CapacityParameter.RAMP_TENTHS_OF_WEEK)))),
                        List.of(
                                new Table(RESULTS, columns(), table(results)),
                                new Table("Waar de cijfers vandaan komen", sourceColumns(), sources(results)))),
                Section.of(
                        "Advies",
                        advice.text(),
                        "Vervolg: %s.".formatted(advice.followUp().inDutch()))));
        List<String> gaps = results.stream()
                .flatMap(sized -> sized.rampGap().stream())
                .map(Finding::message)
                .toList();
        if (!gaps.isEmpty()) {
            sections.add(new Section("Bevindingen voor dijk 1 en 2", gaps, List.of()));
        }
        return new DocumentToDraw(
                sizing.id(),
                DOCUMENT,
                "Bepaling stand-by capaciteit " + sizing.id(),
                List.of(new Fact("Kenmerk", sizing.id()), new Fact("Aanleiding", sizing.reason())),
                sections,
                Audience.OFFICIALS,
                advice.advisedBy());
    }

    /** How the need is calculated, in words for who advises on it. */
    @Transactional(readOnly = true)
    public String calculation() {
        int horizon = policy.value(CapacityParameter.HORIZON_WEEKS);
        String ramp = tenths(policy.value(CapacityParameter.RAMP_TENTHS_OF_WEEK));
        return "benodigd per week = (behoefte x %d weken - voorraad van dijk 1 en 2) / (%d weken - %s weken aanloop)"
                .formatted(horizon, horizon, ramp);
    }

    private static String tenths(int value) {
        return "%d,%d".formatted(value / TENTHS, value % TENTHS);
    }

    /** Heads of the table of results. */
    public static List<String> columns() {
        return List.of("Product", "Behoefte", "Dijk 1", "Dijk 2", "Benodigd", "Lopende lijnen", "Nog nodig");
    }

    /** Results as rows of cells. */
    public static List<List<String>> table(List<SizedProduct> results) {
        return results.stream()
                .map(sized -> List.of(
                        sized.figures().productCode(),
                        text(sized.figures().weeklyNeed()),
                        text(sized.figures().stockDike1()),
                        text(sized.figures().stockDike2()),
                        DutchText.number(sized.need().perWeek().pieces()),
                        DutchText.number(sized.linesPerWeek().pieces()),
                        DutchText.number(sized.extraPerWeek().pieces())))
                .toList();
    }

    /** Heads of the table of sources. */
    public static List<String> sourceColumns() {
        return List.of("Product", "Bron voorraad", "Bron behoefte");
    }

    /** Where the figures of each result come from, apart from them so that all figures stand in sight. */
    public static List<List<String>> sources(List<SizedProduct> results) {
        return results.stream()
                .map(sized -> List.of(
                        sized.figures().productCode(),
                        "%s, geteld op %s"
                                .formatted(
                                        sized.figures().stockSource(),
                                        DutchText.day(sized.figures().stockOn())),
                        sized.figures().needSource()))
                .toList();
    }

    private static String text(Optional<Quantity> quantity) {
        return quantity.map(Quantity::pieces).map(DutchText::number).orElse("onbekend");
    }

    /**
     * Guard before anything follows.
     *
     * @throws IllegalStateException unless the sizing was signed
     */
    private Sizing requireSigned(String sizingId) {
        Sizing sizing = rows.lock(sizingId);
        UUID document = sizing.documentId().orElseThrow();
        signing.notSigned(document).ifPresent(unsigned -> {
            throw new IllegalStateException(unsigned.message());
        });
        rows.moveTo(sizingId, Sizing.State.SIGNED);
        return sizing;
    }

    /** The sizing is signed. @return what follows */
    public FollowUp signed(String sizingId) {
        return requireSigned(sizingId).advice().orElseThrow().followUp();
    }

    /**
     * Whether signing took so long that the day on which lines are needed has come; a tender would refuse it. Asked
     * before, since a refusal from there takes the whole transaction with it.
     */
    @Transactional(readOnly = true)
    public boolean tooLateToTender(String sizingId) {
        return rows.get(sizingId)
                .advice()
                .flatMap(Advice::needBy)
                .filter(Predicate.not(policy.today()::isBefore))
                .isPresent();
    }

    /** Asks RVO's tender for what is missing; doing it again has no second effect. @return id of the tender */
    public String requestTender(String sizingId) {
        Sizing sizing = requireSigned(sizingId);
        if (sizing.followedBy().isPresent()) {
            return sizing.followedBy().get();
        }
        Advice advice = sizing.advice().orElseThrow();
        String tenderId = tenders.request(
                new TenderRequest(
                        "Stand-by productiecapaciteit " + sizingId,
                        "Bepaling %s: %s".formatted(sizingId, advice.text()),
                        Executor.RVO,
                        advice.needBy().orElseThrow(),
                        rows.results(sizingId).stream()
                                .filter(sized -> sized.verdict() == SizedProduct.Verdict.LINES)
                                .map(sized -> new TenderRequest.Line(
                                        sized.figures().productCode(), StandbyNeed.perMonth(sized.extraPerWeek())))
                                .toList(),
                        0,
                        advice.termMonths().orElseThrow(),
                        0,
                        false,
                        ""),
                advice.advisedBy());
        rows.keepFollowUp(sizingId, tenderId);
        record(sizingId, "TENDER_REQUESTED", "system", "De behoefte wordt aanbesteed als %s.".formatted(tenderId), "");
        return tenderId;
    }

    /** Under which contract RVO takes on the capacity. */
    public void arrange(String sizingId, String contractRef, String official) {
        requireSigned(sizingId);
        rows.keepFollowUp(sizingId, contractRef);
        record(
                sizingId,
                "CAPACITY_CONTRACTED",
                official,
                "De capaciteit wordt vastgelegd onder %s.".formatted(contractRef),
                "");
    }

    private void record(String sizingId, String what, String actor, String statement, String rulesVersion) {
        dossier.record(new EvidenceToRecord(sizingId, what, actor, statement, rulesVersion));
    }
}

package org.ironstock.tender.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Finding;
import org.ironstock.signing.ConflictOfInterest;
import org.ironstock.signing.Signing;
import org.ironstock.tender.domain.BidAccess;
import org.ironstock.tender.domain.InterestDeclaration;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.PanelRole;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.domain.Seat;
import org.ironstock.tender.persistence.AssessmentTeamRows;
import org.springframework.stereotype.Service;

/** Chair and evaluators of a tender: who holds which seat, who declared what, and who therefore may see a bid. */
@Service
public class AssessmentTeam implements BidAccess {

    private final Panels panels;
    private final AssessmentTeamRows rows;
    private final Officials officials;
    private final Signing signing;
    private final Dossier dossier;
    private final Clock clock;

    AssessmentTeam(
            Panels panels,
            AssessmentTeamRows rows,
            Officials officials,
            Signing signing,
            Dossier dossier,
            Clock clock) {
        this.panels = panels;
        this.rows = rows;
        this.officials = officials;
        this.signing = signing;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** Codes of all seats, the chair first. */
    public List<String> seats(String tenderId) {
        return Seat.of(panels.get(tenderId)).stream().map(Seat::code).toList();
    }

    public Seat seat(String tenderId, String code) {
        return Seat.get(panels.get(tenderId), code);
    }

    /** Who holds a seat now. */
    public String holder(String tenderId, String code) {
        return rows.replacement(tenderId, code)
                .orElseGet(() -> seat(tenderId, code).first());
    }

    /**
     * Code of the seat that this official holds.
     *
     * @throws NoSuchElementException when the official holds none
     */
    public String seatOf(String tenderId, String official) {
        return seats(tenderId).stream()
                .filter(code -> holder(tenderId, code).equals(official))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "'%s' holds no seat in the team of %s".formatted(official, tenderId)));
    }

    /** User id of the chair. */
    public String chair(String tenderId) {
        return holder(tenderId, Seat.CHAIR);
    }

    /** Who hold the seats of evaluators now. */
    public List<String> evaluators(String tenderId) {
        return seats(tenderId).stream()
                .filter(code -> !code.equals(Seat.CHAIR))
                .map(code -> holder(tenderId, code))
                .toList();
    }

    /**
     * The holder of a seat declares an interest in a bidder, or that there is none. Who has one signs nothing in this
     * case any more.
     *
     * @throws AnswerRefused when somebody else holds the seat or the official already declared
     */
    public void declare(String tenderId, String code, String official, boolean conflict, String statement) {
        if (!holder(tenderId, code).equals(official)) {
            throw new AnswerRefused(Finding.of(
                    "SEAT_OF_ANOTHER",
                    "verklaring",
                    "Alleen het benoemde lid legt deze verklaring af.",
                    "art. 1.10b Aw 2012"));
        }
        if (declared(tenderId, official)) {
            throw new AnswerRefused(
                    Finding.of("ALREADY_DECLARED", "verklaring", "U legde al een belangenverklaring af."));
        }
        rows.add(new InterestDeclaration(tenderId, code, official, conflict, statement, clock.instant()));
        if (conflict) {
            signing.declareConflict(new ConflictOfInterest(official, tenderId, "", statement));
        }
    }

    /** Who may take a seat over: the reserves first, then others of the right group without a part in this tender. */
    public List<String> candidates(String tenderId, String code) {
        Panel panel = panels.get(tenderId);
        Set<String> taken = taken(tenderId, panel);
        Set<String> groups =
                seat(tenderId, code).role() == PanelRole.CHAIR ? Panel.CHAIR_GROUPS : Panel.EVALUATOR_GROUPS;
        return Stream.concat(
                        panel.reserves().stream(),
                        groups.stream().sorted().flatMap(group -> officials.membersOf(group).stream()))
                .distinct()
                .filter(official -> !taken.contains(official) && !signing.hasConflict(official, tenderId))
                .toList();
    }

    private Set<String> taken(String tenderId, Panel panel) {
        Set<String> taken = new HashSet<>(panel.everyone().toList());
        panel.reserves().forEach(taken::remove);
        seats(tenderId).forEach(seat -> taken.add(holder(tenderId, seat)));
        rows.declarations(tenderId).forEach(declaration -> taken.add(declaration.official()));
        return taken;
    }

    /**
     * Appoints a deputy to a seat whose holder has an interest.
     *
     * @throws AnswerRefused when the deputy may not take the seat
     */
    public void replace(String tenderId, String code, String official, String by, String reason) {
        if (!candidates(tenderId, code).contains(official)) {
            throw new AnswerRefused(Finding.of(
                    "NOT_A_DEPUTY",
                    "official",
                    "'" + officials.displayName(official)
                            + "' kan deze plaats niet innemen; kies iemand uit de lijst."));
        }
        String replaced = holder(tenderId, code);
        if (official.equals(by)) {
            throw new AnswerRefused(
                    Finding.of("APPOINTS_SELF", "official", "U kunt uzelf niet in het beoordelingsteam benoemen."));
        }
        rows.replace(tenderId, code, official, replaced, by, reason, clock.instant());
        dossier.record(new EvidenceToRecord(
                tenderId,
                "PANEL_MEMBER_REPLACED",
                by,
                "%s: %s vervangt %s. Reden: %s"
                        .formatted(
                                seat(tenderId, code).role().inDutch(),
                                officials.displayName(official),
                                officials.displayName(replaced),
                                reason),
                ""));
    }

    public List<InterestDeclaration> declarations(String tenderId) {
        return rows.declarations(tenderId);
    }

    /** Whether this official holds a seat and declared to have no interest. */
    public boolean cleared(String tenderId, String official) {
        return seats(tenderId).stream().anyMatch(code -> holder(tenderId, code).equals(official))
                && rows.declarations(tenderId).stream()
                        .anyMatch(one -> one.official().equals(official) && !one.conflict());
    }

    /** Guard before a bid is judged by the team: every holder of a seat declared to have no interest. */
    public void requireCleared(String tenderId) {
        List<Finding> findings = new ArrayList<>();
        for (String code : seats(tenderId)) {
            String holder = holder(tenderId, code);
            if (!cleared(tenderId, holder)) {
                findings.add(Finding.of(
                        "NO_DECLARATION",
                        code,
                        "'" + holder + "' heeft nog niet verklaard geen belang te hebben.",
                        "art. 1.10b Aw 2012"));
            }
        }
        if (evaluators(tenderId).size() < Panel.LEAST_EVALUATORS) {
            findings.add(Finding.of(
                    "TOO_FEW_EVALUATORS", "team", "Er zijn minder dan " + Panel.LEAST_EVALUATORS + " beoordelaars."));
        }
        if (!findings.isEmpty()) {
            throw new NotReady(tenderId, findings);
        }
    }

    @Override
    public boolean mayReadQuality(String tenderId, UUID bidId, String official) {
        return panels.find(tenderId).isPresent() && cleared(tenderId, official);
    }

    private boolean declared(String tenderId, String official) {
        return rows.declarations(tenderId).stream()
                .anyMatch(one -> one.official().equals(official));
    }
}

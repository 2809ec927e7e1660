package org.ironstock.tender.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Bid;
import org.ironstock.tender.domain.BidEnvelope;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.EnvelopeKind;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.OpenerAct;
import org.ironstock.tender.domain.OpeningByTwo;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.domain.SealNotBroken;
import org.ironstock.tender.persistence.BidRows;
import org.ironstock.tender.persistence.OpenerActs;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opening of a vault by two people; only quality and ESPD, prices stay closed. */
@Service
public class BidOpening {

    private final VaultRows vaults;
    private final BidRows bids;
    private final OpenerActs acts;
    private final Panels panels;
    private final TenderCases tenders;
    private final Suppliers suppliers;
    private final EnvelopeReading reading;
    private final Dossier dossier;
    private final BidSettings settings;
    private final Clock clock;

    BidOpening(
            VaultRows vaults,
            BidRows bids,
            OpenerActs acts,
            Panels panels,
            TenderCases tenders,
            Suppliers suppliers,
            EnvelopeReading reading,
            Dossier dossier,
            BidSettings settings,
            Clock clock) {
        this.vaults = vaults;
        this.bids = bids;
        this.acts = acts;
        this.panels = panels;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.reading = reading;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /** Moment at which the vault should be open. */
    public Instant dueAt(String tenderId) {
        Instant closedAt = getVault(tenderId).closedAt().orElseGet(clock::instant);
        return DutchCalendar.endOf(
                DutchCalendar.official().plusWorkingDays(DutchCalendar.dayOf(closedAt), settings.openingWorkingDays()));
    }

    /** What an opener sees before acting, by field of the form: no names, no content. */
    public Map<String, String> facts(String tenderId) {
        BidVault vault = getVault(tenderId);
        return Map.of(
                "openingReference",
                tenderId,
                "openingTitle",
                tenders.get(tenderId).title(),
                "openingClosedAt",
                vault.closedAt().map(DutchText::momentToTheSecond).orElse("nog niet gesloten"),
                "openingBidCount",
                vault.bidCount().map(String::valueOf).orElse("onbekend"),
                "openingFirstActed",
                acts.of(tenderId)
                        .first()
                        .map(first -> DutchText.momentToTheSecond(first.actedAt()))
                        .orElse("nog niet"));
    }

    /**
     * The first opener acts.
     *
     * @return last moment for the second
     * @throws AnswerRefused when it is too early or this official was not appointed
     */
    @Transactional
    public Instant actFirst(String tenderId, String official) {
        BidVault vault = getLocked(tenderId);
        Instant now = clock.instant();
        refuse(acts.of(tenderId).refuseFirst(vault, panels.find(tenderId), official));
        acts.insert(tenderId, new OpenerAct(OpenerAct.Step.FIRST, official, now));
        return OpeningByTwo.windowEndsAt(now);
    }

    /**
     * The second opener acts.
     *
     * @throws AnswerRefused when this is the first opener, somebody not appointed, or the ten minutes are over
     */
    @Transactional
    public void actSecond(String tenderId, String official) {
        BidVault vault = getLocked(tenderId);
        Instant now = clock.instant();
        refuse(acts.of(tenderId).refuseSecond(vault, panels.find(tenderId), official, now));
        acts.insert(tenderId, new OpenerAct(OpenerAct.Step.SECOND, official, now));
    }

    /** The ten minutes passed without the second opener: what the first did no longer counts. */
    @Transactional
    public void lapse(String tenderId) {
        getLocked(tenderId);
        if (acts.of(tenderId).second().isEmpty()) {
            acts.insert(tenderId, new OpenerAct(OpenerAct.Step.LAPSED, "system", clock.instant()));
        }
    }

    /**
     * Opens quality and ESPD of every bid and keeps what it finds; a second call changes nothing.
     *
     * @throws SealNotBroken unless closing has passed and the rows show both openers within ten minutes, wherever the
     *     process stands
     */
    @Transactional
    public void open(String tenderId) {
        BidVault vault = getLocked(tenderId);
        if (vault.opened()) {
            return;
        }
        List<Finding> findings = acts.of(tenderId).refuseOpening(vault, panels.find(tenderId));
        if (!findings.isEmpty()) {
            throw new SealNotBroken(tenderId, findings);
        }
        List<Bid> opened = bids.submitted(tenderId);
        inspect(opened);
        vaults.open(tenderId, clock.instant());
        if (tenders.get(tenderId).stage() == TenderStage.OPENING) {
            tenders.save(tenders.get(tenderId).moveTo(TenderStage.ASSESSMENT));
        }
        dossier.record(new EvidenceToRecord(
                tenderId,
                "VAULT_OPENED",
                "system",
                "De kluis is door twee openers geopend; kwaliteitsdeel en UEA van " + opened.size()
                        + " inschrijvingen zijn ontsloten, de prijsdelen blijven gesloten.",
                ""));
    }

    private void inspect(List<Bid> opened) {
        Map<String, Bid> parties = new HashMap<>();
        for (Bid bid : opened) {
            List<EspdAnswers> declarations = new ArrayList<>();
            for (BidEnvelope envelope : bid.envelopes()) {
                List<Finding> findings = new ArrayList<>();
                if (envelope.kind() == EnvelopeKind.QUALITY) {
                    reading.verify(envelope, findings);
                } else if (envelope.kind() == EnvelopeKind.ESPD) {
                    reading.espd(envelope, findings).ifPresent(declarations::add);
                }
                findings.forEach(finding -> bids.insertFinding(bid.id(), envelope.id(), finding));
            }
            aboutParties(bid, declarations, parties).forEach(finding -> bids.insertFinding(bid.id(), null, finding));
        }
    }

    /** A party that bids twice is known only now: asking earlier would tell a bidder who else bids. */
    private List<Finding> aboutParties(Bid bid, List<EspdAnswers> declarations, Map<String, Bid> parties) {
        List<Finding> findings = new ArrayList<>();
        for (EspdAnswers party : declarations) {
            Bid other = parties.putIfAbsent(party.kvkNumber(), bid);
            if (other != null) {
                findings.add(Finding.warning(
                        "PARTY_TWICE",
                        party.partyName(),
                        party.partyName() + " (" + party.kvkNumber() + ") komt meer dan eens voor, ook in "
                                + other.receiptNumber() + ".",
                        "art. 2.52 Aw 2012"));
            }
        }
        Optional<String> kvk = suppliers.find(bid.supplierId()).map(Supplier::kvkNumber);
        if (!declarations.isEmpty()
                && declarations.stream()
                        .noneMatch(party -> Optional.of(party.kvkNumber()).equals(kvk))) {
            findings.add(Finding.warning(
                    "ESPD_OTHER_PARTY",
                    "espd",
                    "Geen van de eigen verklaringen noemt het KvK-nummer van de inschrijver.",
                    "art. 2.84 Aw 2012"));
        }
        long leading = declarations.stream()
                .filter(party -> party.role() != EspdAnswers.Role.MEMBER)
                .count();
        if (!declarations.isEmpty() && leading != 1) {
            findings.add(Finding.warning(
                    "ESPD_LEAD_UNCLEAR",
                    "espd",
                    "Precies één partij moet alleen inschrijven of penvoerder zijn; dat zijn er " + leading + ".",
                    "art. 2.52 Aw 2012"));
        }
        return findings;
    }

    private BidVault getVault(String tenderId) {
        return vaults.find(tenderId)
                .orElseThrow(() -> new IllegalStateException("Tender " + tenderId + " has no vault"));
    }

    /** @throws SealNotBroken when the tender was withdrawn: what is sealed then stays sealed for ever */
    private BidVault getLocked(String tenderId) {
        if (tenders.get(tenderId).stage() == TenderStage.WITHDRAWN) {
            throw new SealNotBroken(
                    tenderId,
                    List.of(Finding.of(
                            "TENDER_WITHDRAWN",
                            tenderId,
                            "De aanbesteding is ingetrokken; de kluis blijft gesloten.")));
        }
        return vaults.findLocked(tenderId)
                .orElseThrow(() -> new IllegalStateException("Tender " + tenderId + " has no vault"));
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
    }
}

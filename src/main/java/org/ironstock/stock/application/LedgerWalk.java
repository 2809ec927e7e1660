package org.ironstock.stock.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.domain.EntryLink;
import org.ironstock.stock.domain.LotHash;
import org.ironstock.stock.persistence.LedgerChecks;
import org.ironstock.stock.persistence.LedgerChecks.KeptLot;
import org.ironstock.stock.persistence.LedgerChecks.Link;
import org.ironstock.stock.persistence.LedgerRows.Head;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole ledger on one picture of the database, a page at a time. */
@Component
class LedgerWalk {

    private static final int PAGE = 2_000;

    private final LedgerChecks checks;
    private final Clock clock;

    LedgerWalk(LedgerChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public LedgerVerification verify() {
        List<Finding> findings = new ArrayList<>();
        long lots = lots(findings);
        long entries = 0;
        for (Head head : checks.heads()) {
            entries += entries(head, findings);
        }
        sums(findings);
        return new LedgerVerification(clock.instant(), entries, lots, findings);
    }

    private long lots(List<Finding> findings) {
        long count = 0;
        String last = "";
        List<KeptLot> page;
        do {
            page = checks.lotsAfter(last, PAGE);
            for (KeptLot kept : page) {
                last = kept.lot().lotId();
                count++;
                if (!LotHash.of(kept.lot()).equals(kept.hash())) {
                    findings.add(Finding.of(
                            "LOT_CHANGED", last, "De gegevens van partij %s zijn gewijzigd.".formatted(last)));
                }
            }
        } while (page.size() == PAGE);
        return count;
    }

    /** Follows the entries of one product up to the first that does not hold. */
    private long entries(Head head, List<Finding> findings) {
        long number = 0;
        String previous = Sha256.ZERO;
        List<Link> page;
        do {
            page = checks.after(head.productCode(), number, PAGE);
            for (Link link : page) {
                Optional<String> broken = broken(link, number + 1, previous);
                if (broken.isPresent()) {
                    findings.add(chainBroken(head.productCode(), number + 1, broken.get()));
                    return number;
                }
                number++;
                previous = link.hash();
            }
        } while (page.size() == PAGE);
        if (number != head.entries() || !previous.equals(head.hash())) {
            findings.add(chainBroken(head.productCode(), number + 1, "ontbreekt, of de kop van het boek is gewijzigd"));
        }
        return number;
    }

    private static Optional<String> broken(Link link, long expected, String previous) {
        if (link.entry().number() != expected) {
            return Optional.of("ontbreekt");
        }
        if (!link.previous().equals(previous)) {
            return Optional.of("sluit niet aan op de vorige");
        }
        boolean asBooked = link.hash().equals(EntryLink.hash(link.entry(), link.lotHash(), previous))
                && link.lotProduct().equals(link.entry().productCode())
                && link.occurredAt().equals(link.entry().occurredAt())
                && link.bookedAt().equals(link.entry().bookedAt());
        return asBooked ? Optional.empty() : Optional.of("is gewijzigd");
    }

    private static Finding chainBroken(String productCode, long number, String why) {
        return Finding.of(
                "LEDGER_CHAIN_BROKEN",
                productCode,
                "Boeking %s van product %s %s.".formatted(DutchText.number(number), productCode, why));
    }

    /** Whether balances and totals are what the entries add up to, and everything comes to zero. */
    private void sums(List<Finding> findings) {
        checks.balancesThatDiffer()
                .forEach(found -> findings.add(Finding.of(
                        "BALANCE_DIFFERS",
                        found.lotId(),
                        "Van %s staat er %s (%s); de boekingen tellen op tot %s."
                                .formatted(
                                        found.lotId(),
                                        DutchText.number(found.kept()),
                                        found.account().inDutch(),
                                        DutchText.number(found.counted())))));
        checks.lotsNotZero()
                .forEach(found -> findings.add(Finding.of(
                        "LOT_NOT_ZERO",
                        found.lotId(),
                        "Partij %s sluit niet: er is een verschil van %s tussen wat erin ging, wat eruit ging en wat er ligt."
                                .formatted(found.lotId(), DutchText.number(found.pieces())))));
        checks.lotsBelowZero()
                .forEach(found -> findings.add(Finding.of(
                        "HOLDING_BELOW_ZERO",
                        found.lotId(),
                        "Van partij %s lag er op enig moment %s."
                                .formatted(found.lotId(), DutchText.number(found.pieces())))));
        checks.lotsWithOtherFacts()
                .forEach(lotId -> findings.add(Finding.of(
                        "BALANCE_FACTS_DIFFER",
                        lotId,
                        "Een saldo van partij %s noemt een ander product, andere status of andere houdbaarheid dan de partij heeft."
                                .formatted(lotId))));
        checks.booksThatDiffer()
                .forEach(product -> findings.add(Finding.of(
                        "BOOK_DIFFERS",
                        product,
                        "De totalen van product %s zijn niet de som van zijn partijen.".formatted(product))));
        checks.emptyMovements()
                .forEach(reference -> findings.add(Finding.of(
                        "MOVEMENT_EMPTY",
                        reference,
                        "Bij kenmerk %s hoort geen enkele boeking.".formatted(reference))));
    }
}

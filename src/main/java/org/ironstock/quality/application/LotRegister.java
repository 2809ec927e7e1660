package org.ironstock.quality.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.quality.LotReleases;
import org.ironstock.quality.PassedTest;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.quality.ReleaseStatus;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.TestRound;
import org.ironstock.quality.persistence.LotReleaseRows;
import org.ironstock.quality.persistence.LotTestRows;
import org.ironstock.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots as they come in, and what other modules ask about their release. */
@Service
class LotRegister implements LotReleases {

    private final LotReleaseRows rows;
    private final LotTestRows tests;
    private final LotBooks books;
    private final Clock clock;

    LotRegister(LotReleaseRows rows, LotTestRows tests, LotBooks books, Clock clock) {
        this.rows = rows;
        this.tests = tests;
        this.books = books;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void receive(ReceivedLot lot) {
        if (open(lot)) {
            books.receive(lot);
        }
    }

    @Override
    @Transactional
    public void inspect(ReceivedLot lot) {
        open(lot);
    }

    /** @return whether the case is new */
    private boolean open(ReceivedLot lot) {
        String sha256 = Sha256.of(lot.toString());
        if (!rows.add(lot, sha256)) {
            requireSame(lot, sha256);
            return false;
        }
        lot.certificates().forEach(paper -> tests.add(lot.lot().lotId(), paper, lot.receivedBy(), clock.instant()));
        return true;
    }

    private void requireSame(ReceivedLot again, String sha256) {
        String lotId = again.lot().lotId();
        if (!rows.receivedSha256(lotId).equals(sha256)) {
            throw new IllegalStateException(
                    "Lot %s was received before with other content; each receipt has a lot of its own"
                            .formatted(lotId));
        }
    }

    @Override
    public Optional<ReleaseStatus> find(String lotId) {
        return rows.find(lotId).map(this::status);
    }

    private ReleaseStatus status(LotRelease lot) {
        List<TestRound> rounds = tests.rounds(lot.lotId());
        return new ReleaseStatus(
                lot.lotId(),
                lot.state(),
                rounds.size(),
                rounds.stream().flatMap(round -> round.reportId().stream()).reduce((older, newer) -> newer),
                rows.rejectionReason(lot.lotId()));
    }

    @Override
    public Map<String, LocalDate> releasedOn(Collection<String> lotIds) {
        return rows.releasedOn(lotIds);
    }

    @Override
    public Optional<PassedTest> latestPass(String productCode, String supplierId) {
        return rows.latestPass(productCode, supplierId);
    }

    @Override
    public int rejectedInARow(String supplierId, String productCode) {
        return rows.rejectedInARow(productCode, supplierId);
    }
}

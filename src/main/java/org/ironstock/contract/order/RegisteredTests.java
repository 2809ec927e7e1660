package org.ironstock.contract.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.contract.domain.PassedTests;
import org.ironstock.contract.persistence.OrderGrounds;
import org.ironstock.contract.persistence.OrderGrounds.ProductTest;
import org.ironstock.quality.LotReleases;
import org.ironstock.quality.PassedTest;
import org.springframework.stereotype.Component;

/** Tests of lots that were released, and of products outside lots, e.g. of an inherited contract. */
@Component
class RegisteredTests implements PassedTests {

    private final OrderGrounds grounds;
    private final LotReleases lots;

    RegisteredTests(OrderGrounds grounds, LotReleases lots) {
        this.grounds = grounds;
        this.lots = lots;
    }

    @Override
    public Optional<LocalDate> latest(String productCode, String supplierId) {
        Optional<ProductTest> outside = grounds.newestTest(productCode, supplierId);
        Optional<LocalDate> ofLots = lots.latestPass(productCode, supplierId).map(PassedTest::passedOn);
        Optional<LocalDate> newest = Stream.concat(outside.stream().map(ProductTest::testedOn), ofLots.stream())
                .max(LocalDate::compareTo);
        boolean failedSince = outside.filter(test -> !test.passed())
                .filter(test -> newest.filter(test.testedOn()::isBefore).isEmpty())
                .isPresent();
        return failedSince ? Optional.empty() : newest;
    }
}

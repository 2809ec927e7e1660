package org.ironstock.stock.application;

import java.util.function.IntConsumer;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.stock.LedgerVerification;
import org.ironstock.stock.StockLedger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar app.jar --ironstock.verify-stock}: walks the whole stock ledger, says what was found and stops; exit
 * code 0 when all is whole, 1 when something was tampered with or does not come to zero.
 */
@Component
class VerifyStockCommand implements ApplicationRunner {

    private static final String OPTION = "ironstock.verify-stock";

    private final StockLedger ledger;
    private final IntConsumer exit;

    @Autowired
    VerifyStockCommand(StockLedger ledger, ConfigurableApplicationContext application) {
        this(ledger, code -> System.exit(SpringApplication.exit(application, () -> code)));
    }

    VerifyStockCommand(StockLedger ledger, IntConsumer exit) {
        this.ledger = ledger;
        this.exit = exit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            LedgerVerification verification = ledger.verify();
            System.out.println(report(verification));
            exit.accept(verification.whole() ? 0 : 1);
        }
    }

    static String report(LedgerVerification verification) {
        StringBuilder report = new StringBuilder("%s: %s boekingen van %s partijen nagerekend%n"
                .formatted(
                        verification.whole() ? "Het voorraadboek sluit" : "Het voorraadboek sluit NIET",
                        DutchText.number(verification.entries()),
                        DutchText.number(verification.lots())));
        for (Finding finding : verification.findings()) {
            report.append("FOUT %s: %s%n".formatted(finding.code(), finding.message()));
        }
        return report.toString().stripTrailing();
    }
}

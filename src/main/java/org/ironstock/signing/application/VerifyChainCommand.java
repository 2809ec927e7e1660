package org.ironstock.signing.application;

import java.util.function.IntConsumer;
import org.ironstock.shared.Finding;
import org.ironstock.signing.ChainVerification;
import org.ironstock.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar app.jar --ironstock.verify-chain}: walks the chains, checks every document, says what was found and stops; exit code 0 when
 * all is whole, 1 when a link is broken.
 */
@Component
class VerifyChainCommand implements ApplicationRunner {

    private static final String OPTION = "ironstock.verify-chain";

    private final Signing signing;
    private final IntConsumer exit;

    @Autowired
    VerifyChainCommand(Signing signing, ConfigurableApplicationContext application) {
        this(signing, code -> System.exit(SpringApplication.exit(application, () -> code)));
    }

    VerifyChainCommand(Signing signing, IntConsumer exit) {
        this.signing = signing;
        this.exit = exit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            ChainVerification verification = signing.verifyEverything();
            System.out.println(report(verification));
            exit.accept(verification.whole() ? 0 : 1);
        }
    }

    static String report(ChainVerification verification) {
        StringBuilder report = new StringBuilder("%s: %d handtekeningen nagerekend%n"
                .formatted(
                        verification.whole() ? "De keten is heel" : "De keten is VERBROKEN",
                        verification.signatures()));
        for (Finding finding : verification.findings()) {
            report.append(
                    "%s %s: %s%n".formatted(finding.blocking() ? "FOUT" : "let op", finding.code(), finding.message()));
        }
        return report.toString().stripTrailing();
    }
}

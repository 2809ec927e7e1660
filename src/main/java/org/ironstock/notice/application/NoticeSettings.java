package org.ironstock.notice.application;

import java.time.Duration;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.eforms.ReviewBody;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes, and where. The defaults suit a demonstration; an installation that really publishes sets the OIN and the
 * contact of its contracting authority.
 *
 * @param gatewayUrl address of the publication gateway; empty writes notices into the outbox directory
 * @param gatewayToken bearer token for the gateway; empty sends none
 * @param gatewayTimeout longest wait for an answer of the gateway; shorter than the lease on an outbox entry
 */
@ConfigurationProperties("ironstock.notice")
public record NoticeSettings(
        @DefaultValue("") String gatewayUrl,
        @DefaultValue("") String gatewayToken,
        @DefaultValue("PT20S") Duration gatewayTimeout,
        @DefaultValue BuyerSettings buyer,
        @DefaultValue ReviewSettings reviewBody) {

    /** The contracting authority. */
    public record BuyerSettings(
            @DefaultValue("CIBG, agentschap van het ministerie van Volksgezondheid, Welzijn en Sport")
            String name,

            @DefaultValue("00000000000000000000") String oin,
            @DefaultValue("Rijnstraat 50") String street,
            @DefaultValue("2515 XP") String postalCode,
            @DefaultValue("Den Haag") String city,
            @DefaultValue("NL361") String nutsCode,
            @DefaultValue("inkoop@example.org") String email,
            @DefaultValue("+31 70 0000000") String telephone,
            @DefaultValue("https://www.cibg.nl") String url) {

        Buyer asBuyer() {
            return new Buyer(name, oin, street, postalCode, city, nutsCode, email, telephone, url);
        }
    }

    /** The court; its identifier is the court code of ECLI. */
    public record ReviewSettings(
            @DefaultValue("Rechtbank Den Haag") String name,
            @DefaultValue("RBDHA") String identifier,
            @DefaultValue("Prins Clauslaan 60") String street,
            @DefaultValue("2595 AJ") String postalCode,
            @DefaultValue("Den Haag") String city,
            @DefaultValue("NL361") String nutsCode,

            @DefaultValue("Tegen de gunningsbeslissing: binnen 20 kalenderdagen na de dag van verzending ervan"
                    + " (art. 2.127 Aanbestedingswet 2012).")
            String term) {

        ReviewBody asReviewBody() {
            return new ReviewBody(name, identifier, street, postalCode, city, nutsCode, term);
        }
    }
}

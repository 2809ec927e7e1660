package org.ironstock.tender.preparation;

import org.ironstock.payment.Commitments;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs from one installation to the next.
 *
 * @param bandPercent band between estimate and maximum of a framework, in whole percents
 * @param budgetLine line of the budget that tenders draw on
 * @param publicUrl address of this installation as outsiders reach it, without a slash at the end
 * @param signingWorkingDays working days within which a publication decision must be signed
 * @param dispatchWorkingDays working days between the preparation of a contract notice and the day on which its dispatch
 *     is planned; the deadlines in the notice count from that day
 */
@ConfigurationProperties("ironstock.tender")
public record TenderSettings(
        @DefaultValue("10") int bandPercent,
        @DefaultValue(Commitments.IRON_STOCK) String budgetLine,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("10") int signingWorkingDays,
        @DefaultValue("1") int dispatchWorkingDays) {}

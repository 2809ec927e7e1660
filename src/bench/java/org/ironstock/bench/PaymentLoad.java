package org.ironstock.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.demo.Desks;
import org.ironstock.payment.application.BankAnswers;
import org.ironstock.payment.application.SettlementTeller;
import org.ironstock.payment.domain.ApprovedPayment;
import org.ironstock.payment.domain.BankAnswer.Counts;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.PaymentQueue;
import org.ironstock.payment.persistence.BatchRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.PhoneNumber;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Batches of payments, from the queue to what the bank booked, through the process and its signature. Live memory is
 * looked at all the while.
 */
final class PaymentLoad {

    private static final String IBAN = "NL20INGB0001234567";
    private static final int SUPPLIERS = 50;

    private final Product product;
    private final ManagementService management;
    private final List<String> suppliers = new ArrayList<>();
    private LocalDate day = LocalDate.of(2026, 2, 2);
    private int invoices;

    PaymentLoad(Product product) {
        this.product = product;
        this.management = product.get(ManagementService.class);
        for (int number = 0; number < SUPPLIERS; number++) {
            suppliers.add(supplier(number));
        }
    }

    private String supplier(int number) {
        String id = product.get(Suppliers.class)
                .register(new SupplierRegistration(
                        "Leverancier " + number,
                        "%08d".formatted(30_000_000 + number),
                        "a@b.example",
                        "Weg 1",
                        "2595 AA",
                        "Den Haag",
                        "NL",
                        true))
                .supplier()
                .id();
        BankAccounts accounts = product.get(BankAccounts.class);
        PhoneNumber phone = accounts.addPhone(id, "+31201234567", "handelsregister", "rvo-contract-manager-1");
        BankAccount account = accounts.enter(id, IBAN, "Leverancier " + number, "rvo-finance-1");
        accounts.verify(account.number(), phone.number(), "J. Jansen", "rvo-finance-2");
        return id;
    }

    /**
     * What one batch cost.
     *
     * @param collected seconds to fix what is paid
     * @param made seconds to make, check, seal and file the file
     * @param madeMegabytes most live memory above rest while it was collected and made
     * @param accepted seconds to take a status report about each payment
     * @param booked seconds to take a booking of each payment
     * @param told seconds to tell each invoice
     * @param answerMegabytes most live memory above rest while the answers were taken
     */
    record Cost(
            double collected,
            double made,
            double madeMegabytes,
            double accepted,
            double booked,
            double told,
            double answerMegabytes) {}

    /** Pays a batch; seconds count only when memory is not looked at meanwhile, and the reverse. */
    Cost run(int payments, boolean watched) {
        day = DutchCalendar.official().workingDayFrom(day.plusDays(1));
        Now.travelTo(at(14));
        queue(payments);
        String batch = Batch.idOf(day);
        double[] seconds = new double[2];
        double live = memory(watched, () -> {
            seconds[0] = Now.seconds(() -> execute("StartEvent_PaymentMoment"));
            seconds[1] = Now.seconds(() -> execute("Task_MakePaymentFile"));
        });
        product.get(Desks.class).signAll(batch);
        require(batch, payments, Batch.State.SENT);
        byte[] report = report(batch, payments);
        byte[] bookings = bookings(batch, payments);
        double[] answers = new double[3];
        double answerLive = memory(watched, () -> {
            answers[0] = Now.seconds(() -> require(take(report).accepted(), payments));
            answers[1] = Now.seconds(() -> require(take(bookings).executed(), payments));
            answers[2] = Now.seconds(() -> product.get(SettlementTeller.class).tellAll());
        });
        require(batch, payments, Batch.State.SETTLED);
        return new Cost(
                seconds[0], seconds[1], live, answers[0], answers[1], answers[2], answerLive);
    }

    private static double memory(boolean watched, Runnable work) {
        if (watched) {
            return LiveMemory.most(work);
        }
        work.run();
        return 0;
    }

    private void queue(int payments) {
        PaymentQueue queue = product.get(PaymentQueue.class);
        new TransactionTemplate(product.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (int number = 0; number < payments; number++) {
                String invoice = "INV-BENCH-" + invoices++;
                queue.add(new ApprovedPayment(
                        invoice,
                        suppliers.get(number % SUPPLIERS),
                        IBAN,
                        "Leverancier",
                        new Money(100),
                        "ORD-BENCH",
                        "Factuur " + invoice,
                        day.plusDays(20),
                        Set.of("rvo-finance-1", "rvo-finance-2")));
            }
        });
    }

    private void execute(String activity) {
        Job job = management.createJobQuery().processDefinitionKey("paymentBatch").activityId(activity).singleResult();
        management.executeJob(job.getId());
    }

    private Counts take(byte[] file) {
        return product.get(BankAnswers.class).take(file, "bench").answer().counts();
    }

    private byte[] report(String batch, int payments) {
        StringBuilder text = new StringBuilder("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>STS-%s</MsgId><CreDtTm>%s</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId>
                <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>
                <OrgnlPmtInfId>%s-1</OrgnlPmtInfId>""".formatted(batch, at(15), batch, batch));
        for (int place = 1; place <= payments; place++) {
            text.append("<TxInfAndSts><OrgnlEndToEndId>%s-%06d</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>\n"
                    .formatted(batch, place));
        }
        return bytes(text.append("</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"));
    }

    private byte[] bookings(String batch, int payments) {
        StringBuilder text = new StringBuilder("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>NTF-%s</MsgId><CreDtTm>%s</CreDtTm></GrpHdr><Ntfctn><Id>N</Id><Ntry>
                <Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
                <NtryDtls>""".formatted(batch, at(16), BigDecimal.valueOf(payments), day));
        for (int place = 1; place <= payments; place++) {
            text.append("<TxDtls><Refs><EndToEndId>%s-%06d</EndToEndId></Refs><Amt Ccy=\"EUR\">1.00</Amt></TxDtls>\n"
                    .formatted(batch, place));
        }
        return bytes(text.append("</NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"));
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Instant at(int hour) {
        return day.atTime(hour, 0).atZone(DutchCalendar.ZONE).toInstant();
    }

    private void require(String batch, int payments, Batch.State state) {
        Batch found = product.get(BatchRows.class).find(batch).orElseThrow();
        if (found.payments() != payments || found.state() != state) {
            throw new IllegalStateException("Expected %d payments, %s; found %s".formatted(payments, state, found));
        }
    }

    private static void require(int found, int expected) {
        if (found != expected) {
            throw new IllegalStateException("Expected %d, found %d".formatted(expected, found));
        }
    }
}

package org.ironstock.payment.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ironstock.payment.domain.ApprovedPayment;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.domain.Payment.State;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

/** The file for the bank, held against the official schema. */
class PaymentFileWriterTest {

    private static final Debtor DEBTOR = new Debtor("Ministerie van VWS", "NL91ABNA0417164300", "ABNANL2A");
    private static final Instant AT = Instant.parse("2026-11-23T13:00:00.123Z");

    @Test
    void fileIsValidAndSaysWhatItHolds() {
        byte[] file = write(batch(2, 30_001), 10_001, 20_000);

        PaymentSchema.requireValid(file);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
                .contains(
                        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">",
                        "<GrpHdr><MsgId>PAY-2026-11-23</MsgId><CreDtTm>2026-11-23T14:00:00",
                        "<NbOfTxs>2</NbOfTxs><CtrlSum>300.01</CtrlSum>",
                        "<PmtInfId>PAY-2026-11-23-1</PmtInfId>",
                        "<ReqdExctnDt><Dt>2026-11-23</Dt></ReqdExctnDt>",
                        "<EndToEndId>PAY-2026-11-23-000001</EndToEndId>",
                        "<EndToEndId>PAY-2026-11-23-000002</EndToEndId>",
                        "<InstdAmt Ccy=\"EUR\">100.01</InstdAmt>",
                        "<IBAN>NL20INGB0001234567</IBAN>",
                        "<Nm>Buro . Zn.</Nm>",
                        "<Ustrd>Factuur 1</Ustrd>")
                .doesNotContain("xmlns=\"\"");
    }

    @Test
    void fileThatHoldsSomethingElseThanItsHeaderSaysIsRefused() {
        assertThatThrownBy(() -> write(batch(2, 30_000), 10_000, 20_001)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> write(batch(3, 30_000), 10_000, 20_000)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fileThatTheSchemaRefusesIsRefused() {
        byte[] file = write(batch(1, 1), 1);
        String broken = new String(file, StandardCharsets.UTF_8).replace("<PmtMtd>TRF</PmtMtd>", "");

        assertThatThrownBy(() -> PaymentSchema.requireValid(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pain.001.001.09");
    }

    @Test
    void tenThousandPaymentsTakeNoMoreMemoryThanOne() {
        Batch batch = batch(10_000, 10_000);
        PaymentFileWriter writer = new PaymentFileWriter(batch, DEBTOR, AT, OutputStream.nullOutputStream());
        for (int place = 1; place <= 1_000; place++) {
            writer.add(payment(batch, place, 1));
        }
        long before = used();
        for (int place = 1_001; place <= 10_000; place++) {
            writer.add(payment(batch, place, 1));
        }
        long after = used();
        writer.finish();

        assertThat(after - before)
                .as("bytes that nine thousand payments leave behind")
                .isLessThan(2_000_000);
    }

    private static long used() {
        for (int turn = 0; turn < 3; turn++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] write(Batch batch, long... cents) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PaymentFileWriter writer = new PaymentFileWriter(batch, DEBTOR, AT, file);
        for (int place = 1; place <= cents.length; place++) {
            writer.add(payment(batch, place, cents[place - 1]));
        }
        writer.finish();
        return file.toByteArray();
    }

    private static Batch batch(int payments, long cents) {
        return new Batch(
                "PAY-2026-11-23",
                LocalDate.of(2026, 11, 23),
                Batch.State.COLLECTED,
                "PAY-2026-11-23",
                payments,
                new Money(cents),
                AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Payment payment(Batch batch, int place, long cents) {
        return new Payment(
                place,
                new ApprovedPayment(
                        "INV-" + place,
                        "SUP-0001",
                        "NL20INGB0001234567",
                        "Büro & Zn.",
                        new Money(cents),
                        "ORD-1",
                        "Factuur " + place,
                        LocalDate.of(2026, 12, 1),
                        Set.of("rvo-finance-1")),
                State.BATCHED,
                Optional.of(batch.id()),
                Optional.of(batch.endToEndId(place)),
                "",
                Optional.empty());
    }
}

package org.ironstock.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLine.Terms;
import org.ironstock.capacity.domain.DayJudgement.Kind;
import org.ironstock.capacity.domain.Declaration.Proof;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/** A line for surgical masks at EUR 30,000 a month, ready from 2026 to the end of 2029. */
final class LineMother {

    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final LocalDate END = LocalDate.of(2029, 12, 31);

    private LineMother() {}

    static StandbyLine line() {
        return line(START, END, terms("2026-01-01", 30_000));
    }

    static StandbyLine line(LocalDate from, LocalDate to, Terms... terms) {
        return new StandbyLine(
                "LIN-2026-001",
                "SBC-2026-7",
                "SUP-0001",
                "Lijn 1",
                "Arnhem",
                "IIR-MASK",
                from,
                to,
                List.of(terms),
                "00000004003214345001",
                30,
                "test");
    }

    static Terms terms(String from, long feeInEuro) {
        return new Terms(
                LocalDate.parse(from),
                Quantity.of(4_000_000),
                Money.euro(feeInEuro),
                UnitPrice.of("0.08"),
                "contract SBC-2026-7");
    }

    static LineRegistration registration() {
        return new LineRegistration(
                "SBC-2026-7",
                "SUP-0001",
                "Lijn 1",
                "Arnhem",
                "IIR-MASK",
                START,
                END,
                Quantity.of(4_000_000),
                Money.euro(30_000),
                UnitPrice.of("0.08"),
                "00000004003214345001",
                30);
    }

    /** The first days of a month are ready, the rest counts otherwise. */
    static List<DayJudgement> ready(StandbyLine line, YearMonth month, int days, Kind rest) {
        List<LocalDate> running = line.daysIn(month);
        return running.stream()
                .map(day -> new DayJudgement(day, running.indexOf(day) < days ? Kind.READY : rest, List.of()))
                .toList();
    }

    static Declaration declared(long number, String from, String to, boolean ready, Proof... proofs) {
        return new Declaration(
                number,
                "LIN-2026-001",
                LocalDate.parse(from),
                LocalDate.parse(to),
                ready,
                ready ? "" : "machine stuk",
                Arrays.asList(proofs),
                "SUP-0001",
                Instant.parse("2026-04-01T08:00:00Z"),
                Optional.empty());
    }

    /** A proof of each kind for these days. */
    static Proof[] proofs(String from, String to) {
        return Stream.of(ProofItem.values()).map(item -> proof(item, from, to)).toArray(Proof[]::new);
    }

    static Proof proof(ProofItem item, String from, String to) {
        return new Proof(item, LocalDate.parse(from), LocalDate.parse(to), "bewijs");
    }
}

package org.ironstock.handover.web;

import java.util.List;
import org.ironstock.handover.Handover;
import org.ironstock.handover.domain.DestinationTotal;
import org.ironstock.handover.domain.FindingCount;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.HandoverPlan;
import org.ironstock.handover.domain.ListFinding;
import org.ironstock.handover.domain.ListTotal;
import org.ironstock.handover.domain.StockList;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;

/** A handover as its pages show it. */
final class ShownHandover {

    private ShownHandover() {}

    record Line(String id, String frameworkRef, String state, String openedBy, String openedOn) {

        static Line of(Handover handover, Officials officials) {
            return new Line(
                    handover.id(),
                    handover.frameworkRef(),
                    handover.state().inDutch(),
                    officials.exists(handover.openedBy()) ? officials.displayName(handover.openedBy()) : "het systeem",
                    DutchText.moment(handover.openedAt()));
        }
    }

    record Contract(String id, String title, String supplier, String until, boolean demanded, List<String> handovers) {

        static Contract of(Framework framework, String supplier, List<Handover> all) {
            return new Contract(
                    framework.contractId(),
                    framework.title(),
                    supplier,
                    DutchText.day(framework.until()),
                    framework.takesOver(),
                    all.stream()
                            .filter(handover -> handover.frameworkRef().equals(framework.contractId()))
                            .map(Handover::id)
                            .toList());
        }
    }

    record ListLine(
            long number,
            String name,
            String sha256,
            String state,
            String rows,
            String broughtBy,
            String broughtAt,
            String acceptedBy,
            long read,
            long booked,
            String bookedRows) {

        static ListLine of(StockList list, Officials officials) {
            return new ListLine(
                    list.number(),
                    list.fileName(),
                    list.sha256(),
                    list.state().inDutch(),
                    DutchText.number(list.rows()),
                    officials.displayName(list.broughtBy()),
                    DutchText.moment(list.broughtAt()),
                    list.acceptedBy().map(officials::displayName).orElse(""),
                    list.rows(),
                    list.bookedRows(),
                    DutchText.number(list.bookedRows()));
        }
    }

    record Total(String product, String status, String rows, String pieces) {

        static Total of(ListTotal total) {
            return new Total(
                    total.productCode(),
                    total.status().inDutch(),
                    DutchText.number(total.rows()),
                    DutchText.number(total.pieces()));
        }
    }

    record Count(String first, String weight, String found) {

        static Count of(FindingCount count) {
            return new Count(
                    count.inDutch(), count.blocking() ? "blokkeert" : "opmerking", DutchText.number(count.found()));
        }
    }

    record Found(String row, String column, String rule, String code, String weight) {

        static Found of(ListFinding finding) {
            return new Found(
                    finding.row() == 0 ? "hele bestand" : DutchText.number(finding.row()),
                    finding.column().isEmpty() ? "hele rij" : finding.column(),
                    finding.rule(),
                    finding.code(),
                    finding.blocking() ? "blokkeert" : "opmerking");
        }
    }

    record Goes(String site, String product, String destination, String meaning, String rows, String pieces) {

        static Goes of(DestinationTotal total) {
            return new Goes(
                    total.site(),
                    total.productCode(),
                    total.destination().inDutch(),
                    total.destination().meaning(),
                    DutchText.number(total.rows()),
                    DutchText.number(total.pieces()));
        }
    }

    record Wave(int number, String sites, String freezeOn, String transferOn) {

        static Wave of(HandoverPlan.Wave wave) {
            return new Wave(
                    wave.number(),
                    String.join(", ", wave.sites()),
                    DutchText.day(wave.freezeOn()),
                    DutchText.day(wave.transferOn()));
        }
    }
}

package org.ironstock.handover.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.ironstock.handover.EmergencyCover;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.MirrorCase;
import org.ironstock.handover.domain.Rotation.Leaving;
import org.ironstock.handover.persistence.MirrorRows.Head;
import org.ironstock.shared.DutchText;

/** Mirrored stock as its pages show it. */
final class ShownMirror {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl-NL"));

    private ShownMirror() {}

    private static String month(YearMonth month) {
        return MONTH.format(month);
    }

    record Contract(String id, String title, String supplier, String until, String mirroredFrom, String newest) {

        static Contract of(Framework framework, String supplier, Optional<Head> newest) {
            return new Contract(
                    framework.contractId(),
                    framework.title(),
                    supplier,
                    DutchText.day(framework.until()),
                    framework.mirroredFrom().map(DutchText::day).orElse("nog niet"),
                    newest.map(head -> DutchText.day(head.day())).orElse("geen"));
        }
    }

    record Cover(String product, String free, String virtual, String needed, String verdict) {

        static Cover of(EmergencyCover cover) {
            String verdict = cover.enough() ? "genoeg" : cover.whole() ? "te weinig" : "te weinig bekend";
            return new Cover(
                    cover.productCode(),
                    DutchText.number(cover.free()),
                    DutchText.number(cover.virtual()),
                    DutchText.number(cover.needed()),
                    verdict);
        }
    }

    record Need(String product, String monthly) {

        static Need of(Framework.Need need) {
            return new Need(need.productCode(), DutchText.number(need.monthly().pieces()));
        }
    }

    record Day(String day, int version, String rows, String receivedAt, boolean late, String sha256) {

        static Day of(Head head) {
            return new Day(
                    DutchText.day(head.day()),
                    head.version(),
                    DutchText.number(head.rows()),
                    DutchText.moment(head.receivedAt()),
                    head.late(),
                    head.sha256());
        }
    }

    record Found(String caseId, String message, String firstDay, String lastDay, String standing) {

        static Found of(MirrorCase one, MirrorCase.Found found) {
            return new Found(
                    one.id(),
                    found.message(),
                    DutchText.day(found.firstDay()),
                    DutchText.day(found.lastDay()),
                    one.open() ? "open" : "afgedaan");
        }
    }

    record MonthTotal(String month, String product, String destination, long lots, long pieces) {

        static MonthTotal of(Leaving leaving) {
            return new MonthTotal(
                    ShownMirror.month(leaving.month()),
                    leaving.kept().productCode(),
                    leaving.destination().inDutch(),
                    1,
                    leaving.kept().pieces());
        }

        MonthTotal plus(MonthTotal other) {
            return new MonthTotal(month, product, destination, lots + other.lots, pieces + other.pieces);
        }

        public String lotsText() {
            return DutchText.number(lots);
        }

        public String piecesText() {
            return DutchText.number(pieces);
        }
    }

    record Lot(
            String leaveBy,
            String product,
            String lot,
            String keeper,
            String pieces,
            String expiresOn,
            String destination) {

        static Lot of(Leaving leaving) {
            return new Lot(
                    DutchText.day(leaving.leaveBy()),
                    leaving.kept().productCode(),
                    leaving.kept().supplierLot(),
                    leaving.kept().keeper(),
                    DutchText.number(leaving.kept().pieces()),
                    DutchText.day(leaving.kept().expiresOn()),
                    leaving.destination().inDutch());
        }
    }
}

package org.ironstock.tender.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;

/** Cases before the court against the tender of a scene, as the machine of the court registry reports them. */
final class CourtRoom {

    private final AwardScene scene;
    private final ApplicationContext beans;
    private final Desk desk;

    CourtRoom(AwardScene scene, ApplicationContext beans) {
        this.scene = scene;
        this.beans = beans;
        this.desk = beans.getBean(Desk.class);
    }

    static String number() {
        return "C/09/" + UUID.randomUUID();
    }

    /** A case that began on this day. */
    String sued(LocalDate startedOn) {
        String number = number();
        report(number, startedOn);
        return number;
    }

    Receipt report(String number, LocalDate startedOn) {
        return report(scene.tenderId, number, startedOn);
    }

    /** A case that is said to be against this tender. */
    Receipt report(String tenderId, String number, LocalDate startedOn) {
        Receipt receipt = scene.send(
                "court.proceedings-started",
                Map.of(
                        "tenderId",
                        tenderId,
                        "caseNumber",
                        number,
                        "plaintiff",
                        "Alfa",
                        "startedOn",
                        startedOn.toString()));
        desk.runJobs(scene.tenderId);
        return receipt;
    }

    /** The judge decides today. */
    Receipt judged(String number, String outcome) {
        Receipt receipt = scene.send(
                "court.judgment-given",
                Map.of(
                        "tenderId",
                        scene.tenderId,
                        "caseNumber",
                        number,
                        "outcome",
                        outcome,
                        "givenOn",
                        scene.now().toString().substring(0, 10),
                        "reference",
                        "ECLI:NL:RBDHA:2026:" + number.hashCode()));
        desk.runJobs(scene.tenderId);
        return receipt;
    }

    /** Ids of the end events that ended processes of this kind have reached. */
    List<String> ends(String process) {
        return desk.ends(process, scene.tenderId);
    }
}

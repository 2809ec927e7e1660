package org.ironstock.handover.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.domain.HandoverPlan;
import org.ironstock.handover.domain.HandoverPlan.PlannedSite;
import org.ironstock.handover.domain.HandoverPlan.Wave;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of handovers, every version, and the waves of the signed one. */
@Repository
public class PlanRows {

    private final JdbcClient jdbc;

    public PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan as it was drawn up. */
    public record Drafted(int version, HandoverPlan plan, String official) {}

    /** Keeps a plan as the next version. */
    public void add(String handoverId, HandoverPlan plan, String official, Instant now) {
        int version = jdbc.sql("""
                        insert into handover.plan (handover_id, version, insurer, policy, security, drafted_by, drafted_at)
                        select :id, coalesce(max(version), 0) + 1, :insurer, :policy, :security, :by, :at
                          from handover.plan where handover_id = :id returning version""")
                .param("id", handoverId)
                .param("insurer", plan.insurer())
                .param("policy", plan.policy())
                .param("security", plan.security())
                .param("by", official)
                .param("at", Columns.of(now))
                .query(Integer.class)
                .single();
        for (PlannedSite site : plan.sites()) {
            jdbc.sql("""
                            insert into handover.plan_site (handover_id, version, site, wave, freeze_on, transfer_on)
                            values (:id, :version, :site, :wave, :freeze, :transfer)""")
                    .param("id", handoverId)
                    .param("version", version)
                    .param("site", site.site())
                    .param("wave", site.wave())
                    .param("freeze", site.freezeOn())
                    .param("transfer", site.transferOn())
                    .update();
        }
    }

    /** The newest version. */
    public Optional<Drafted> find(String handoverId) {
        return jdbc.sql("select * from handover.plan where handover_id = :id order by version desc limit 1")
                .param("id", handoverId)
                .query((row, index) -> new Drafted(
                        row.getInt("version"),
                        new HandoverPlan(
                                row.getString("insurer"),
                                row.getString("policy"),
                                row.getString("security"),
                                sites(handoverId, row.getInt("version"))),
                        row.getString("drafted_by")))
                .optional();
    }

    private List<PlannedSite> sites(String handoverId, int version) {
        return jdbc.sql("""
                        select * from handover.plan_site where handover_id = :id and version = :version
                         order by wave, site""")
                .param("id", handoverId)
                .param("version", version)
                .query((row, index) -> new PlannedSite(
                        row.getString("site"),
                        row.getInt("wave"),
                        row.getObject("freeze_on", LocalDate.class),
                        row.getObject("transfer_on", LocalDate.class)))
                .list();
    }

    /** The document in which a version stands. */
    public void document(String handoverId, int version, UUID document) {
        jdbc.sql("update handover.plan set document_id = :document where handover_id = :id and version = :version")
                .param("document", document)
                .param("id", handoverId)
                .param("version", version)
                .update();
    }

    /** The document in which a version stands, once its signatures were asked. */
    public UUID documentOf(String handoverId, int version) {
        return jdbc.sql("select document_id from handover.plan where handover_id = :id and version = :version")
                .param("id", handoverId)
                .param("version", version)
                .query(UUID.class)
                .single();
    }

    /** Adds the waves of a signed plan; again has no effect. */
    public void plan(String handoverId, List<Wave> waves) {
        for (Wave wave : waves) {
            String waveId = "%s-G%d".formatted(handoverId, wave.number());
            jdbc.sql("""
                            insert into handover.wave (wave_id, handover_id, number, state, freeze_on, transfer_on)
                            values (:wave, :id, :number, 'PLANNED', :freeze, :transfer) on conflict (wave_id) do nothing""")
                    .param("wave", waveId)
                    .param("id", handoverId)
                    .param("number", wave.number())
                    .param("freeze", wave.freezeOn())
                    .param("transfer", wave.transferOn())
                    .update();
            wave.sites().forEach(site -> jdbc.sql("""
                            insert into handover.wave_site (handover_id, site, wave_id) values (:id, :site, :wave)
                            on conflict (handover_id, site) do nothing""")
                    .param("id", handoverId)
                    .param("site", site)
                    .param("wave", waveId)
                    .update());
        }
    }

    /** Waves of a handover in order; none before its plan is signed. */
    public List<Wave> waves(String handoverId) {
        return jdbc.sql("""
                        select w.number, w.freeze_on, w.transfer_on, array_agg(s.site order by s.site) as sites
                          from handover.wave w join handover.wave_site s on s.wave_id = w.wave_id
                         where w.handover_id = :id group by w.wave_id order by w.number""")
                .param("id", handoverId)
                .query((row, index) -> new Wave(
                        row.getInt("number"),
                        row.getObject("freeze_on", LocalDate.class),
                        row.getObject("transfer_on", LocalDate.class),
                        List.of((String[]) row.getArray("sites").getArray())))
                .list();
    }
}

package org.ironstock.tender.persistence;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.platform.ReadOnce;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.PanelRole;
import org.ironstock.tender.domain.Panels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointed panels, version after version. */
@Repository
class PanelRows implements Panels {

    private final JdbcClient jdbc;
    private final ReadOnce<String, Optional<Panel>> read = new ReadOnce<>();

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Panel> find(String tenderId) {
        return read.get(tenderId, () -> newest(tenderId));
    }

    private Optional<Panel> newest(String tenderId) {
        return jdbc.sql("""
                select version, appointed_by, appointed_at from tender.panel
                where tender_id = :tender order by version desc limit 1""")
                .param("tender", tenderId)
                .query((row, index) -> {
                    Map<PanelRole, List<String>> members = members(tenderId, row.getInt("version"));
                    return new Panel(
                            tenderId,
                            row.getString("appointed_by"),
                            Moments.get(row, "appointed_at"),
                            both(members, PanelRole.FIRST_OPENER, PanelRole.FIRST_OPENER_DEPUTY),
                            both(members, PanelRole.SECOND_OPENER, PanelRole.SECOND_OPENER_DEPUTY),
                            of(members, PanelRole.CHAIR).get(0),
                            of(members, PanelRole.EVALUATOR),
                            of(members, PanelRole.RESERVE_EVALUATOR));
                })
                .optional();
    }

    @Override
    public Panel get(String tenderId) {
        return find(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Nobody is appointed yet for tender " + tenderId));
    }

    @Override
    public void appoint(Panel panel, String reason) {
        int version = jdbc.sql("""
                insert into tender.panel (tender_id, version, appointed_by, appointed_at, reason)
                select :tender, coalesce(max(version), 0) + 1, :by, :at, :reason from tender.panel
                where tender_id = :tender returning version""")
                .param("tender", panel.tenderId())
                .param("by", panel.appointedBy())
                .param("at", Moments.toColumn(panel.appointedAt()))
                .param("reason", reason)
                .query(Integer.class)
                .single();
        insert(panel, version, PanelRole.FIRST_OPENER, panel.firstOpeners().subList(0, 1));
        insert(
                panel,
                version,
                PanelRole.FIRST_OPENER_DEPUTY,
                panel.firstOpeners().subList(1, 2));
        insert(panel, version, PanelRole.SECOND_OPENER, panel.secondOpeners().subList(0, 1));
        insert(
                panel,
                version,
                PanelRole.SECOND_OPENER_DEPUTY,
                panel.secondOpeners().subList(1, 2));
        insert(panel, version, PanelRole.CHAIR, List.of(panel.chair()));
        insert(panel, version, PanelRole.EVALUATOR, panel.evaluators());
        insert(panel, version, PanelRole.RESERVE_EVALUATOR, panel.reserves());
        // who replaced whom is read by the version of the panel
        ReadOnce.forgetAll();
    }

    private void insert(Panel panel, int version, PanelRole role, List<String> officials) {
        for (int position = 0; position < officials.size(); position++) {
            jdbc.sql("""
                    insert into tender.panel_member (tender_id, version, role, position, official)
                    values (:tender, :version, :role, :position, :official)""")
                    .param("tender", panel.tenderId())
                    .param("version", version)
                    .param("role", role.name())
                    .param("position", position + 1)
                    .param("official", officials.get(position))
                    .update();
        }
    }

    private Map<PanelRole, List<String>> members(String tenderId, int version) {
        record Member(PanelRole role, String official) {}
        return jdbc
                .sql("""
                select role, official from tender.panel_member
                where tender_id = :tender and version = :version order by role, position""")
                .param("tender", tenderId)
                .param("version", version)
                .query((row, index) -> new Member(PanelRole.valueOf(row.getString("role")), row.getString("official")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Member::role, Collectors.mapping(Member::official, Collectors.toList())));
    }

    private static List<String> both(Map<PanelRole, List<String>> members, PanelRole one, PanelRole other) {
        return List.of(of(members, one).get(0), of(members, other).get(0));
    }

    private static List<String> of(Map<PanelRole, List<String>> members, PanelRole role) {
        return members.getOrDefault(role, List.of());
    }
}

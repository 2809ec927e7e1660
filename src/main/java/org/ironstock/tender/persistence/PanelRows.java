package org.ironstock.tender.persistence;

import java.time.Instant;
import java.util.ArrayList;
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
    private final JsonColumn json = new JsonColumn();
    private final ReadOnce<String, Optional<Panel>> read = new ReadOnce<>();

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Panel> find(String tenderId) {
        return read.get(tenderId, () -> newest(tenderId));
    }

    private Optional<Panel> newest(String tenderId) {
        record Member(String appointedBy, Instant appointedAt, PanelRole role, String official) {}
        List<Member> members = jdbc.sql("""
                select p.appointed_by, p.appointed_at, m.role, m.official
                from tender.panel p join tender.panel_member m on m.tender_id = p.tender_id and m.version = p.version
                where p.tender_id = :tender
                    and p.version = (select max(version) from tender.panel where tender_id = :tender)
                order by m.role, m.position""")
                .param("tender", tenderId)
                .query((row, index) -> new Member(
                        row.getString("appointed_by"),
                        Moments.get(row, "appointed_at"),
                        PanelRole.valueOf(row.getString("role")),
                        row.getString("official")))
                .list();
        Map<PanelRole, List<String>> byRole = members.stream()
                .collect(
                        Collectors.groupingBy(Member::role, Collectors.mapping(Member::official, Collectors.toList())));
        return members.stream()
                .findFirst()
                .map(any -> new Panel(
                        tenderId,
                        any.appointedBy(),
                        any.appointedAt(),
                        both(byRole, PanelRole.FIRST_OPENER, PanelRole.FIRST_OPENER_DEPUTY),
                        both(byRole, PanelRole.SECOND_OPENER, PanelRole.SECOND_OPENER_DEPUTY),
                        of(byRole, PanelRole.CHAIR).get(0),
                        of(byRole, PanelRole.EVALUATOR),
                        of(byRole, PanelRole.RESERVE_EVALUATOR)));
    }

    @Override
    public Panel get(String tenderId) {
        return find(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Nobody is appointed yet for tender " + tenderId));
    }

    @Override
    public void appoint(Panel panel, String reason) {
        List<Seat> seats = new ArrayList<>();
        seat(seats, PanelRole.FIRST_OPENER, panel.firstOpeners().subList(0, 1));
        seat(seats, PanelRole.FIRST_OPENER_DEPUTY, panel.firstOpeners().subList(1, 2));
        seat(seats, PanelRole.SECOND_OPENER, panel.secondOpeners().subList(0, 1));
        seat(seats, PanelRole.SECOND_OPENER_DEPUTY, panel.secondOpeners().subList(1, 2));
        seat(seats, PanelRole.CHAIR, List.of(panel.chair()));
        seat(seats, PanelRole.EVALUATOR, panel.evaluators());
        seat(seats, PanelRole.RESERVE_EVALUATOR, panel.reserves());
        jdbc.sql("""
                with appointed as (
                    insert into tender.panel (tender_id, version, appointed_by, appointed_at, reason)
                    select :tender, coalesce(max(version), 0) + 1, :by, :at, :reason from tender.panel
                    where tender_id = :tender returning version
                )
                insert into tender.panel_member (tender_id, version, role, position, official)
                select :tender, a.version, s.role, s.position, s.official
                from appointed a,
                    json_to_recordset(:seats::json) as s(role text, position integer, official text)""")
                .param("tender", panel.tenderId())
                .param("by", panel.appointedBy())
                .param("at", Moments.toColumn(panel.appointedAt()))
                .param("reason", reason)
                .param("seats", json.write(seats))
                .update();
        // who replaced whom is read by the version of the panel
        ReadOnce.forgetAll();
    }

    /** @param position counts from 1 within the role */
    private record Seat(PanelRole role, int position, String official) {}

    private static void seat(List<Seat> seats, PanelRole role, List<String> officials) {
        for (int position = 1; position <= officials.size(); position++) {
            seats.add(new Seat(role, position, officials.get(position - 1)));
        }
    }

    private static List<String> both(Map<PanelRole, List<String>> members, PanelRole one, PanelRole other) {
        return List.of(of(members, one).get(0), of(members, other).get(0));
    }

    private static List<String> of(Map<PanelRole, List<String>> members, PanelRole role) {
        return members.getOrDefault(role, List.of());
    }
}

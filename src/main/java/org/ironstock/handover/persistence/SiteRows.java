package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sites on their way to the receiving party, and every step of theirs. */
@Repository
public class SiteRows {

    private final JdbcClient jdbc;

    public SiteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the sites of the signed plan in the order of its waves; again has no effect. */
    public void plan(String handoverId) {
        jdbc.sql("""
                        insert into handover.site_handover (site_handover_id, handover_id, place_in_order, site, wave, state,
                               freeze_on, transfer_on)
                        select :id || '-L' || lpad(s.place::text, greatest(2, length(s.place::text)), '0'), :id, s.place,
                               s.site, s.number, 'PLANNED', s.freeze_on, s.transfer_on
                          from (select ws.site, w.number, w.freeze_on, w.transfer_on,
                                       row_number() over (order by w.number, ws.site) as place
                                  from handover.wave_site ws join handover.wave w on w.wave_id = ws.wave_id
                                 where ws.handover_id = :id) s
                        on conflict (handover_id, site) do nothing""").param("id", handoverId).update();
    }

    /** Sites of a handover in the order of handing over. */
    public List<SiteHandover> of(String handoverId) {
        return jdbc.sql("select * from handover.site_handover where handover_id = :id order by place_in_order")
                .param("id", handoverId)
                .query(SiteRows::site)
                .list();
    }

    /** The next site that nobody has begun. */
    public Optional<SiteHandover> next(String handoverId) {
        return jdbc.sql("""
                        select * from handover.site_handover where handover_id = :id and state = 'PLANNED'
                         order by place_in_order limit 1""").param("id", handoverId).query(SiteRows::site).optional();
    }

    public Optional<SiteHandover> find(String siteHandoverId) {
        return jdbc.sql("select * from handover.site_handover where site_handover_id = :id")
                .param("id", siteHandoverId)
                .query(SiteRows::site)
                .optional();
    }

    /** @throws NoSuchElementException when there is no such site */
    public SiteHandover get(String siteHandoverId) {
        return find(siteHandoverId).orElseThrow(() -> unknown(siteHandoverId));
    }

    /**
     * The site, and nobody else changes it until the transaction ends.
     *
     * @throws NoSuchElementException when there is no such site
     */
    public SiteHandover lock(String siteHandoverId) {
        return jdbc.sql("select * from handover.site_handover where site_handover_id = :id for no key update")
                .param("id", siteHandoverId)
                .query(SiteRows::site)
                .optional()
                .orElseThrow(() -> unknown(siteHandoverId));
    }

    /** Sites of this name that are frozen for a handover. */
    public List<SiteHandover> frozen(String site) {
        return jdbc.sql("""
                        select * from handover.site_handover where site = :site
                           and state in ('FROZEN', 'COUNTING', 'IN_DISPUTE', 'MINUTES', 'SIGNED') order by site_handover_id""").param("site", site).query(SiteRows::site).list();
    }

    private static NoSuchElementException unknown(String siteHandoverId) {
        return new NoSuchElementException("There is no site " + siteHandoverId);
    }

    /** Moves a site on and keeps the step. */
    public void move(SiteHandover site, SiteState state, String reason, String official, Instant now) {
        jdbc.sql("update handover.site_handover set state = :state where site_handover_id = :id")
                .param("state", state.name())
                .param("id", site.id())
                .update();
        jdbc.sql("""
                        insert into handover.site_step (site_handover_id, attempt, state, reason, official, happened_at)
                        values (:id, :attempt, :state, :reason, :by, :at)""")
                .param("id", site.id())
                .param("attempt", site.attempt())
                .param("state", state.name())
                .param("reason", reason)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
    }

    /** Why a site came into the state in which it is, as far as anybody said. */
    public String reason(String siteHandoverId) {
        return jdbc.sql("""
                        select reason from handover.site_step where site_handover_id = :id
                         order by step_number desc limit 1""")
                .param("id", siteHandoverId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** A new attempt on other days; nothing of the one before it holds any more. */
    public void again(String siteHandoverId, LocalDate freezeOn, LocalDate transferOn) {
        jdbc.sql("""
                        update handover.site_handover
                           set attempt = attempt + 1, freeze_on = :freeze, transfer_on = :transfer, count_id = '',
                               minutes_id = null, receiver_signer = '', receiver_signed_at = null, value_cents = 0
                         where site_handover_id = :id""")
                .param("freeze", freezeOn)
                .param("transfer", transferOn)
                .param("id", siteHandoverId)
                .update();
    }

    public void count(String siteHandoverId, String countId) {
        jdbc.sql("update handover.site_handover set count_id = :count where site_handover_id = :id")
                .param("count", countId)
                .param("id", siteHandoverId)
                .update();
    }

    public void receiver(String siteHandoverId, String receiverId, String temperatureLog) {
        jdbc.sql("""
                        update handover.site_handover set receiver_id = :receiver, temperature_log = :log
                         where site_handover_id = :id""")
                .param("receiver", receiverId)
                .param("log", temperatureLog)
                .param("id", siteHandoverId)
                .update();
    }

    public void minutes(String siteHandoverId, UUID minutes, Money value) {
        jdbc.sql("""
                        update handover.site_handover set minutes_id = :minutes, value_cents = :value
                         where site_handover_id = :id""")
                .param("minutes", minutes)
                .param("value", value.cents())
                .param("id", siteHandoverId)
                .update();
    }

    public void receiverSigned(String siteHandoverId, String signer, Instant moment) {
        jdbc.sql("""
                        update handover.site_handover set receiver_signer = :signer, receiver_signed_at = :at
                         where site_handover_id = :id""")
                .param("signer", signer)
                .param("at", Columns.of(moment))
                .param("id", siteHandoverId)
                .update();
    }

    public void transferred(String siteHandoverId, String movementRef, Instant moment) {
        jdbc.sql("""
                        update handover.site_handover set movement_ref = :movement, transferred_at = :at
                         where site_handover_id = :id""")
                .param("movement", movementRef)
                .param("at", Columns.of(moment))
                .param("id", siteHandoverId)
                .update();
    }

    public void settlement(String siteHandoverId, UUID document) {
        jdbc.sql("update handover.site_handover set settlement_id = :document where site_handover_id = :id")
                .param("document", document)
                .param("id", siteHandoverId)
                .update();
    }

    private static SiteHandover site(ResultSet row, int index) throws SQLException {
        return new SiteHandover(
                row.getString("site_handover_id"),
                row.getString("handover_id"),
                row.getString("site"),
                row.getInt("wave"),
                SiteState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getObject("freeze_on", LocalDate.class),
                row.getObject("transfer_on", LocalDate.class),
                row.getString("count_id"),
                row.getString("receiver_id"),
                row.getString("temperature_log"),
                Optional.ofNullable(row.getObject("minutes_id", UUID.class)),
                row.getString("receiver_signer"),
                Columns.findMoment(row, "receiver_signed_at"),
                new Money(row.getLong("value_cents")),
                row.getString("movement_ref"),
                Columns.findMoment(row, "transferred_at"));
    }
}

package org.ironstock.product.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.product.Product;
import org.ironstock.product.domain.NormEdition;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.shared.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the product list. Versions are only ever added. */
@Repository
public class ProductVersions {

    private static final String SELECT = """
            select v.*, n.norms, n.norm_ends
              from %s v
              left join lateral (
                   select array_agg(e.reference order by e.position) as norms,
                          array_agg(e.valid_until order by e.position) as norm_ends
                     from product.norm_edition e
                    where e.code = v.code and e.list_version = v.list_version) n on true
            """;

    private final JdbcClient jdbc;

    public ProductVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of one product that counts on a day. */
    public Optional<ProductVersion> find(String code, LocalDate on) {
        return jdbc.sql(
                        SELECT.formatted("product.product_version")
                                + " where v.code = :code and v.valid_from <= :on order by v.valid_from desc, v.list_version desc limit 1")
                .param("code", code)
                .param("on", on)
                .query(ProductVersions::version)
                .optional();
    }

    /** For every product the version that counts on a day, by code. */
    public List<ProductVersion> inForce(LocalDate on) {
        return jdbc.sql(SELECT.formatted("""
                                (select distinct on (code) * from product.product_version
                                  where valid_from <= :on
                                  order by code, valid_from desc, list_version desc)""") + " order by v.code")
                .param("on", on)
                .query(ProductVersions::version)
                .list();
    }

    /** For every product the version that was added last, even if it does not count yet; by code. */
    public List<ProductVersion> newest() {
        return jdbc.sql(SELECT.formatted("""
                                (select distinct on (code) * from product.product_version
                                  order by code, list_version desc)""") + " order by v.code")
                .query(ProductVersions::version)
                .list();
    }

    /** All versions of one product, newest first. */
    public List<ProductVersion> history(String code) {
        return jdbc.sql(SELECT.formatted("product.product_version")
                        + " where v.code = :code order by v.list_version desc")
                .param("code", code)
                .query(ProductVersions::version)
                .list();
    }

    /** Number of the newest version of the list; 0 when there is none. */
    public int currentListVersion() {
        return jdbc.sql("select list_version from product.list_head")
                .query(Integer.class)
                .single();
    }

    /** The same, and nobody else makes a version until this transaction ends. */
    public int lockListVersion() {
        return jdbc.sql("select list_version from product.list_head for update")
                .query(Integer.class)
                .single();
    }

    /** Adds a version of the list with the products that it changes. Call after {@link #lockListVersion()}. */
    public void add(ListVersion list, List<ProductVersion> products) {
        jdbc.sql("""
                        insert into product.list_version (list_version, source, sha256, accepted_by, accepted_at)
                        values (:version, :source, :sha256, :by, :at)""")
                .param("version", list.number())
                .param("source", list.source())
                .param("sha256", list.sha256())
                .param("by", list.acceptedBy())
                .param("at", list.acceptedAt().atOffset(ZoneOffset.UTC))
                .update();
        products.forEach(product -> add(product.inListVersion(list.number())));
        jdbc.sql("update product.list_head set list_version = :version")
                .param("version", list.number())
                .update();
    }

    private void add(ProductVersion product) {
        Optional<Product.PriceRange> range = product.priceRange();
        jdbc.sql("""
                        insert into product.product_version (code, list_version, name, product_group, unit, cpv, state,
                               specification, law, norm_exemption, price_reference, price_minimum, price_maximum,
                               price_owner, price_valid_until, valid_from, note)
                        values (:code, :list, :name, :group, :unit, :cpv, :state, :specification, :law, :exemption,
                               :reference, :minimum, :maximum, :owner, :until, :from, :note)""")
                .param("code", product.code())
                .param("list", product.listVersion())
                .param("name", product.name())
                .param("group", product.group())
                .param("unit", product.unit())
                .param("cpv", product.cpv())
                .param("state", product.state().name())
                .param("specification", product.specification())
                .param("law", product.law())
                .param("exemption", product.normExemption())
                .param("reference", range.map(it -> it.reference().euro()).orElse(null))
                .param("minimum", range.map(it -> it.minimum().euro()).orElse(null))
                .param("maximum", range.map(it -> it.maximum().euro()).orElse(null))
                .param("owner", range.map(Product.PriceRange::owner).orElse(null))
                .param("until", range.map(Product.PriceRange::validUntil).orElse(null))
                .param("from", product.validFrom())
                .param("note", product.note())
                .update();
        for (int position = 0; position < product.norms().size(); position++) {
            addNorm(product, position);
        }
    }

    private void addNorm(ProductVersion product, int position) {
        NormEdition norm = product.norms().get(position);
        jdbc.sql("""
                        insert into product.norm_edition (code, list_version, position, reference, valid_until)
                        values (:code, :list, :position, :reference, :until)""")
                .param("code", product.code())
                .param("list", product.listVersion())
                .param("position", position)
                .param("reference", norm.reference())
                .param("until", norm.validUntil().orElse(null))
                .update();
    }

    private static ProductVersion version(ResultSet row, int number) throws SQLException {
        return new ProductVersion(
                row.getString("code"),
                row.getString("name"),
                row.getString("product_group"),
                row.getString("unit"),
                row.getString("cpv"),
                Product.State.valueOf(row.getString("state")),
                row.getString("specification"),
                row.getString("law"),
                norms(row.getArray("norms"), row.getArray("norm_ends")),
                row.getString("norm_exemption"),
                priceRange(row),
                row.getInt("list_version"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("note"));
    }

    private static List<NormEdition> norms(@Nullable Array references, @Nullable Array ends) throws SQLException {
        List<NormEdition> norms = new ArrayList<>();
        if (references == null || ends == null) {
            return norms;
        }
        String[] names = (String[]) references.getArray();
        Date[] days = (Date[]) ends.getArray();
        for (int position = 0; position < names.length; position++) {
            norms.add(new NormEdition(
                    names[position], Optional.ofNullable(days[position]).map(Date::toLocalDate)));
        }
        return norms;
    }

    private static Optional<Product.PriceRange> priceRange(ResultSet row) throws SQLException {
        BigDecimal reference = row.getBigDecimal("price_reference");
        if (reference == null) {
            return Optional.empty();
        }
        return Optional.of(new Product.PriceRange(
                new UnitPrice(reference),
                new UnitPrice(row.getBigDecimal("price_minimum")),
                new UnitPrice(row.getBigDecimal("price_maximum")),
                row.getString("price_owner"),
                row.getObject("price_valid_until", LocalDate.class)));
    }

    /**
     * One version of the list: who accepted which file, and when.
     *
     * @param source name of the file
     * @param sha256 hash of its bytes, in lower-case hex
     * @param acceptedBy official, or {@code initial-list} for the list that the application brings
     */
    public record ListVersion(int number, String source, String sha256, String acceptedBy, Instant acceptedAt) {}
}

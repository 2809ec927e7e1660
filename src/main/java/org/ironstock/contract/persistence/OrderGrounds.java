package org.ironstock.contract.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.contract.domain.FilterStatement;
import org.ironstock.contract.domain.Forecast;
import org.ironstock.contract.domain.OrderParameter;
import org.ironstock.platform.Columns;
import org.ironstock.platform.DatedParameters;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What orders are held against and nobody else keeps: policy, forecasts, tests and filter material. */
@Repository
public class OrderGrounds {

    private final JdbcClient jdbc;
    private final DatedParameters parameters;

    public OrderGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parameters = new DatedParameters(jdbc, "contract.order_parameter");
    }

    /**
     * What policy says on a day.
     *
     * @throws java.util.NoSuchElementException when it says nothing
     */
    public int parameter(OrderParameter parameter, LocalDate on) {
        return parameters.valueOn(parameter, on);
    }

    /** @return whether it was kept; not when there is a forecast of this name */
    public boolean addForecast(Forecast forecast, String filedBy, Instant at) {
        return jdbc.sql("""
                        insert into contract.forecast (reference, product_code, weekly_need, made_on, filed_by, filed_at)
                        values (:reference, :product, :need, :madeOn, :by, :at) on conflict (reference) do nothing""")
                        .param("reference", forecast.reference())
                        .param("product", forecast.productCode())
                        .param("need", forecast.weeklyNeed().pieces())
                        .param("madeOn", forecast.madeOn())
                        .param("by", filedBy)
                        .param("at", Columns.of(at))
                        .update()
                == 1;
    }

    public Optional<Forecast> findForecast(String reference) {
        return jdbc.sql("select * from contract.forecast where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> new Forecast(
                        row.getString("reference"),
                        row.getString("product_code"),
                        Quantity.of(row.getLong("weekly_need")),
                        row.getObject("made_on", LocalDate.class)))
                .optional();
    }

    /** A test of a product of a supplier outside a lot. */
    public record ProductTest(
            String productCode, String supplierId, LocalDate testedOn, boolean passed, String reportRef) {}

    public void addTest(ProductTest test, String filedBy, Instant at) {
        jdbc.sql("""
                        insert into contract.product_test (product_code, supplier_id, tested_on, passed, report_ref,
                            filed_by, filed_at)
                        values (:product, :supplier, :testedOn, :passed, :report, :by, :at)""")
                .param("product", test.productCode())
                .param("supplier", test.supplierId())
                .param("testedOn", test.testedOn())
                .param("passed", test.passed())
                .param("report", test.reportRef())
                .param("by", filedBy)
                .param("at", Columns.of(at))
                .update();
    }

    /** The newest test of a product of a supplier outside a lot. */
    public Optional<ProductTest> newestTest(String productCode, String supplierId) {
        return jdbc.sql("""
                        select * from contract.product_test where product_code = :product and supplier_id = :supplier
                         order by tested_on desc, number desc limit 1""")
                .param("product", productCode)
                .param("supplier", supplierId)
                .query((row, number) -> new ProductTest(
                        row.getString("product_code"),
                        row.getString("supplier_id"),
                        row.getObject("tested_on", LocalDate.class),
                        row.getBoolean("passed"),
                        row.getString("report_ref")))
                .optional();
    }

    /** Whether a product is made of filter material. */
    public boolean needsFilter(String productCode, LocalDate on) {
        return jdbc.sql("""
                        select count(*) from contract.filter_product
                         where product_code = :product and valid_from <= :on""")
                        .param("product", productCode)
                        .param("on", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void addStatement(FilterStatement statement, Instant at) {
        jdbc.sql("""
                        insert into contract.filter_statement (supplier_id, product_code, stated_on, stock, weekly_use,
                            received_at)
                        values (:supplier, :product, :statedOn, :stock, :use, :at)""")
                .param("supplier", statement.supplierId())
                .param("product", statement.productCode())
                .param("statedOn", statement.statedOn())
                .param("stock", statement.stock().pieces())
                .param("use", statement.weeklyUse().pieces())
                .param("at", Columns.of(at))
                .update();
    }

    /** The newest statement of a producer about the material of a product. */
    public Optional<FilterStatement> newestStatement(String supplierId, String productCode) {
        return jdbc.sql("""
                        select * from contract.filter_statement
                         where supplier_id = :supplier and product_code = :product
                         order by stated_on desc, number desc limit 1""")
                .param("supplier", supplierId)
                .param("product", productCode)
                .query((row, number) -> new FilterStatement(
                        row.getString("supplier_id"),
                        row.getString("product_code"),
                        row.getObject("stated_on", LocalDate.class),
                        Quantity.of(row.getLong("stock")),
                        Quantity.of(row.getLong("weekly_use"))))
                .optional();
    }
}

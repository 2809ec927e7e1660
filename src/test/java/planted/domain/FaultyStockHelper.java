package planted.domain;

import java.sql.SQLException;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.platform.ProcessBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planted: breaks every rule of the house at once; never started. */
@ProcessBean("planted")
public class FaultyStockHelper {

    static int counter;

    @Autowired
    private RuntimeService engine;

    private double price;

    long rowsLeftOpen(JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).stream().count();
    }

    Instant when() throws SQLException {
        if (engine == null) {
            throw new SQLException("planted " + price);
        }
        return Instant.now();
    }
}

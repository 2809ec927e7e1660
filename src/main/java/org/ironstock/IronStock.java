package org.ironstock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Iron Stock (IJzeren Voorraad): one application, one database, the engine inside. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IronStock {

    /** Saxon comes with the rules of invoices and would take the place of the JDK's own for everybody else. */
    private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";

    private static final String TRANSFORMER_OF_THE_JDK =
            "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl";

    public static void main(String[] arguments) {
        if (System.getProperty(TRANSFORMER) == null) {
            System.setProperty(TRANSFORMER, TRANSFORMER_OF_THE_JDK);
        }
        SpringApplication.run(IronStock.class, arguments);
    }
}

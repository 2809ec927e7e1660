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

    public static void main(String[] arguments) {
        SpringApplication.run(IronStock.class, arguments);
    }
}

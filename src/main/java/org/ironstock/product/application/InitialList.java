package org.ironstock.product.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Fills an empty product list at start with the scope of the iron stock; before anything that needs products. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class InitialList implements ApplicationRunner {

    private final ProductList list;
    private final Resource file;

    InitialList(ProductList list, @Value("classpath:products/initial-list.csv") Resource file) {
        this.list = list;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (list.currentVersion() > 0) {
            return;
        }
        try {
            list.startWith(new ListFile("initial-list.csv", file.getContentAsByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

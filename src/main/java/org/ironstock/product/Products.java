package org.ironstock.product;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;

/** The product list: what belongs to the iron stock, to which specification, at what price. Dated, with history. */
public interface Products {

    /** The product as it stood on a day, admitted or not. */
    Optional<Product> find(String code, LocalDate on);

    /** Everything that is admitted on a day, by code. */
    List<Product> admitted(LocalDate on);

    /** One blocking finding for each code that is unknown, not admitted or lacks a valid specification on that day. */
    List<Finding> outsideScope(Collection<String> codes, LocalDate on);
}

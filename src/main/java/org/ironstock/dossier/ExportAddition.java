package org.ironstock.dossier;

import java.util.List;
import org.ironstock.shared.Finding;

/** What another module adds to the export of a dossier; a bean is all it takes. */
public interface ExportAddition {

    /** Name of the file with its rows, e.g. {@code handtekeningen.json}. */
    String fileName();

    /** Rows about this case, written as JSON. */
    List<?> rows(String caseRef);

    /** What is wrong with those rows; empty when all is well. */
    List<Finding> findings(String caseRef);
}

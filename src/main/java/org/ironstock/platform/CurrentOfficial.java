package org.ironstock.platform;

import java.util.Optional;
import java.util.Set;

/** The official on whose behalf this call runs; empty in jobs and for machines and suppliers. */
public interface CurrentOfficial {

    Optional<Official> find();

    /** @throws Problem 401 when nobody is signed in */
    Official get();

    /**
     * An official who signed in.
     *
     * @param id user id
     * @param groups ids of the groups the official belongs to
     */
    record Official(String id, Set<String> groups) {
        public Official {
            groups = Set.copyOf(groups);
        }

        public boolean in(String group) {
            return groups.contains(group);
        }
    }
}

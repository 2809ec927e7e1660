package org.ironstock.platform;

import java.util.List;
import java.util.Set;

/** The directory of officials: who there is, under which name, in which groups. */
public interface Officials {

    /** Name as people know it, e.g. "Sanne de Vries"; the id itself when the official is not known any more. */
    String displayName(String official);

    boolean exists(String official);

    /** User ids of the members of a group, sorted. */
    List<String> membersOf(String group);

    Set<String> groupsOf(String official);

    /** Dutch name of a group; its id when it has none. */
    String groupName(String group);
}

package org.ironstock.platform.security;

import java.util.List;
import org.ironstock.platform.DemoMode;
import org.springframework.stereotype.Component;

/** Whether this installation is a demonstration, and who can be played in it. */
@Component
public class Demonstration implements DemoMode {

    private final DemoSettings settings;
    private final DatabasePlace database;

    Demonstration(DemoSettings settings, DatabasePlace database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public boolean isOn() {
        return settings.enabled() != null ? settings.enabled() : !database.isExternal();
    }

    @Override
    public String password() {
        return settings.password();
    }

    /** Groups in the order of their file, with their demonstration officials. */
    public List<Role> roles() {
        List<OfficialsFile.OfficialRow> officials = OfficialsFile.demoOfficials();
        return OfficialsFile.groups().stream()
                .map(group -> new Role(
                        group.id(),
                        group.name(),
                        officials.stream()
                                .filter(official -> official.groups().contains(group.id()))
                                .map(official ->
                                        new Player(official.id(), official.firstName() + " " + official.lastName()))
                                .toList()))
                .toList();
    }

    /**
     * A group of officials.
     *
     * @param name Dutch
     */
    public record Role(String group, String name, List<Player> players) {
        public Role {
            players = List.copyOf(players);
        }
    }

    /** An official who exists for the demonstration only. */
    public record Player(String id, String name) {}
}

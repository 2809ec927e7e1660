package org.ironstock.stock;

/**
 * Stock of a lot at one place, of one owner, in one status.
 *
 * @param place code of the warehouse or site, e.g. {@code DC-VENLO}
 * @param owner whose it is, e.g. {@code VWS} or the id of a supplier that keeps it
 * @param reservedFor what it is set aside for, e.g. an order or a case; empty unless reserved
 */
public record Holding(String place, String owner, StockStatus status, String reservedFor) implements Account {

    /** Longest text of each part. */
    public static final int LONGEST = 100;

    /** @throws IllegalArgumentException when a part is blank or too long, or a reservation names nothing or nothing is reserved */
    public Holding {
        requireText("place", place);
        requireText("owner", owner);
        if (status == StockStatus.RESERVED) {
            requireText("reservedFor", reservedFor);
        } else if (!reservedFor.isEmpty()) {
            throw new IllegalArgumentException(
                    "Only reserved stock is reserved for something, found %s for '%s'".formatted(status, reservedFor));
        }
    }

    public static Holding free(String place, String owner) {
        return new Holding(place, owner, StockStatus.FREE, "");
    }

    public static Holding notFree(String place, String owner) {
        return new Holding(place, owner, StockStatus.NOT_FREE, "");
    }

    public static Holding reserved(String place, String owner, String reservedFor) {
        return new Holding(place, owner, StockStatus.RESERVED, reservedFor);
    }

    public static Holding rejected(String place, String owner) {
        return new Holding(place, owner, StockStatus.REJECTED, "");
    }

    public static Holding expired(String place, String owner) {
        return new Holding(place, owner, StockStatus.EXPIRED, "");
    }

    @Override
    public String inDutch() {
        String where = "%s, %s, %s".formatted(place, owner, status.inDutch());
        return reservedFor.isEmpty() ? where : where + " voor " + reservedFor;
    }

    private static void requireText(String part, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The %s of a holding has 1 to %d characters, found '%s'".formatted(part, LONGEST, text));
        }
    }
}

package dev.concord.journey;

import java.sql.DriverManager;

/** Inserts row after row, each a commit of its own, and prints the number of each once the database has acknowledged it. */
final class RowWriter {

    private RowWriter() {}

    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection(args[0], "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists row_of_writer (id int primary key, words varchar)");
            try (var insert = connection.prepareStatement("insert into row_of_writer values (?, 'words to be kept')")) {
                for (int row = Integer.parseInt(args[1]) + 1; ; row++) {
                    insert.setInt(1, row);
                    insert.executeUpdate();
                    System.out.println(row);
                    System.out.flush();
                }
            }
        }
    }
}

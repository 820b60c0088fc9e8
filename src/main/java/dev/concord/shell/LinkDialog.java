package dev.concord.shell;

/** Shows a link that works once and is shown once, to be copied and given to somebody. */
public class LinkDialog extends SecretDialog {

    /** @param path the link's address below the server's own */
    public LinkDialog(String title, String sentence, String path) {
        super(title, sentence, "The link", path);
        // the browser knows best under which address it reaches the server
        field.getElement().executeJs("this.value = new URL(this.value, document.baseURI).href");
    }

    /** The link, as it stands below the server's own address. */
    public String path() {
        return secret();
    }
}

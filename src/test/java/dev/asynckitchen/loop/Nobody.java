package dev.asynckitchen.loop;

/** A listener that takes no notice of anything; a test's own takes notice of what it asks about. */
public class Nobody implements LoopListener {
    @Override
    public void scheduled(Handle handle) {}

    @Override
    public void timer(TimerHandle handle) {}

    @Override
    public void due(TimerHandle handle) {}

    @Override
    public void cancelled(Handle handle) {}

    @Override
    public void tick(int number, double time, double waited) {}

    @Override
    public void turn(int number, Handle handle) {}

    @Override
    public void turnEnded(int number, double spent) {}
}

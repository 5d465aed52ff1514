"""What is going on now. QtCore only: widgets ask, the session answers with signals and never knows who listens."""
